# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz(<name> SOURCES f... USES part... [QT component...] [LIBS target...] [RUNS n] [SECONDS s])
#   A fuzz target: one of the SOURCES defines LLVMFuzzerTestOneInput. Seeds are the files of
#   tests/fuzz/corpus/<name>/, and tests/fuzz/<name>.dict lists words worth inserting, if it is there.
#   Ordinarily it is linked with our own driver, which mutates the seeds, always in the same way, and ends after
#   RUNS inputs (400000) or SECONDS (5), whichever is first. With SHOPWRIGHT_FUZZ=ON (clang; tests/fuzz/run-long) it is a
#   libFuzzer program and no test.
option(SHOPWRIGHT_FUZZ "Build the fuzz targets for libFuzzer (clang)" OFF)

function(fuzz name)
    cmake_parse_arguments(P "" "RUNS;SECONDS" "SOURCES;USES;QT;LIBS" ${ARGN})
    if(P_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "fuzz ${name}: unknown words ${P_UNPARSED_ARGUMENTS}")
    endif()
    set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    if(NOT EXISTS ${corpus})
        message(FATAL_ERROR "fuzz ${name}: no seeds in ${corpus}")
    endif()
    if(NOT P_RUNS)
        set(P_RUNS 400000)
    endif()
    if(NOT P_SECONDS)
        set(P_SECONDS 5)
    endif()
    list(TRANSFORM P_USES REPLACE "/" "_")
    list(TRANSFORM P_USES PREPEND part_)
    list(TRANSFORM P_QT PREPEND Qt6::)
    add_executable(fuzz_${name} ${P_SOURCES})
    target_link_libraries(fuzz_${name} PRIVATE flags ${P_USES} ${P_QT} ${P_LIBS})
    if(SHOPWRIGHT_FUZZ)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        return()
    endif()
    target_sources(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/driver.cpp)
    set(words ${CMAKE_CURRENT_SOURCE_DIR}/${name}.dict)
    if(EXISTS ${words})
        set(words --dict ${words})
    else()
        set(words "")
    endif()
    add_test(NAME fuzz/${name} COMMAND fuzz_${name} --runs ${P_RUNS} --seconds ${P_SECONDS}
        --crash ${CMAKE_CURRENT_BINARY_DIR}/crash-${name} ${words} ${corpus})
    set_tests_properties(fuzz/${name} PROPERTIES TIMEOUT 120 LABELS fuzz
        ENVIRONMENT "QT_LOGGING_RULES=*.debug=false;LC_ALL=C.UTF-8")
endfunction()
