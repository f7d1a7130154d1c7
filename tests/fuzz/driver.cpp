// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzer: reads seeds, mutates them in an order that depends on --random-seed only,
// and stops after --runs inputs or --seconds. Ends with an error on the first crash, whose input it keeps.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

constexpr std::size_t longestInput = 64 * 1024;
constexpr unsigned slowestInput = 20; // seconds
constexpr char telling[] = "\0\t\n\r\"',;:{}[]()<>=&%+-.0129eE\\/\x7f\x80\xc0\xef\xff";

struct Options {
    std::uint64_t runs = 50000;
    std::chrono::seconds time{5};
    std::uint64_t randomSeed = 1;
    std::vector<std::string> words;
    std::vector<std::string> seeds;
};

// What a dying process still has to write: plain memory, reachable from a signal handler.
std::string current;
std::string crashFile;

void keepCurrent()
{
    if (crashFile.empty())
        return;
    const int file = ::open(crashFile.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (file < 0)
        return;
    const bool written = ::write(file, current.data(), current.size()) == static_cast<ssize_t>(current.size());
    ::close(file);
    const char *const words = written ? "input kept in " : "input not kept: ";
    for (const char *text : {words, crashFile.c_str(), "\n"})
        if (::write(STDERR_FILENO, text, std::strlen(text)) < 0)
            return;
}

extern "C" void die(int signal)
{
    keepCurrent();
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

std::string contentsOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A line of a libFuzzer dictionary: name="text", with \xHH, \\ and \" inside.
std::string wordOf(const std::string &line)
{
    const std::size_t begin = line.find('"');
    const std::size_t end = line.rfind('"');
    std::string word;
    if (begin == std::string::npos || end <= begin || line.front() == '#')
        return word;
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (line[i] != '\\') {
            word += line[i];
        } else if (line[i + 1] == 'x' && i + 3 < end) {
            word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
            i += 3;
        } else {
            word += line[++i];
        }
    }
    return word;
}

void readWords(const std::string &path, std::vector<std::string> &words)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty())
            if (std::string word = wordOf(line); !word.empty())
                words.push_back(std::move(word));
}

void readSeeds(const std::filesystem::path &path, std::vector<std::string> &seeds)
{
    if (!std::filesystem::is_directory(path)) {
        seeds.push_back(contentsOf(path));
        return;
    }
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(path))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto &file : files)
        seeds.push_back(contentsOf(file));
}

class Mutator final {
public:
    explicit Mutator(const Options &options)
        : options_(options)
        , random_(options.randomSeed)
    {
    }

    std::string next()
    {
        std::string input = oneOf(options_.seeds);
        const std::size_t steps = std::size_t{1} << below(4);
        for (std::size_t i = 0; i < steps; ++i)
            change(input);
        if (input.size() > longestInput)
            input.resize(longestInput);
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(random_() % bound); }
    const std::string &oneOf(const std::vector<std::string> &list) { return list[below(list.size())]; }

    void change(std::string &input)
    {
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = std::min(input.size() - at, std::size_t{1} << below(8));
        switch (below(8)) {
        case 0: // one bit
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            break;
        case 1: // one byte
            if (at < input.size())
                input[at] = static_cast<char>(random_());
            break;
        case 2:
            input.insert(at, 1, static_cast<char>(random_()));
            break;
        case 3:
            input.erase(at, length);
            break;
        case 4: // a piece of itself, elsewhere
            input.insert(below(input.size() + 1), input.substr(at, length));
            break;
        case 5: { // a piece of another seed
            const std::string &other = oneOf(options_.seeds);
            input.insert(at, other.substr(below(other.size() + 1), std::size_t{1} << below(10)));
            break;
        }
        case 6: // a byte that parsers care about
            input.insert(at, 1, telling[below(sizeof telling - 1)]);
            break;
        default:
            if (!options_.words.empty())
                input.insert(at, oneOf(options_.words));
            break;
        }
    }

    const Options &options_;
    std::mt19937_64 random_;
};

Options read(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const std::string value = i + 1 < argc ? argv[i + 1] : "";
        if (word == "--runs")
            options.runs = std::stoull(value);
        else if (word == "--seconds")
            options.time = std::chrono::seconds(std::stoll(value));
        else if (word == "--random-seed")
            options.randomSeed = std::stoull(value);
        else if (word == "--crash")
            crashFile = value;
        else if (word == "--dict")
            readWords(value, options.words);
        else {
            readSeeds(word, options.seeds);
            continue;
        }
        ++i;
    }
    return options;
}

void run(std::string input)
{
    current = std::move(input);
    ::alarm(slowestInput);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(current.data()), current.size());
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = read(argc, argv);
    if (options.seeds.empty()) {
        std::fputs(
            "usage: fuzz_NAME [--runs N] [--seconds S] [--random-seed N] [--dict FILE] [--crash FILE] SEEDS...\n",
            stderr);
        return 2;
    }
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGALRM})
        ::signal(signal, die);
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(keepCurrent);

    for (const std::string &seed : options.seeds)
        run(seed);
    Mutator mutator(options);
    const auto end = std::chrono::steady_clock::now() + options.time;
    std::uint64_t done = 0;
    for (; done < options.runs && std::chrono::steady_clock::now() < end; ++done)
        run(mutator.next());
    std::printf("%zu seeds, %llu mutated inputs\n", options.seeds.size(), static_cast<unsigned long long>(done));
    return 0;
}
