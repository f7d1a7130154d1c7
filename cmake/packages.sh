# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./test: what both do before they build. Works as root or not, without a terminal.

# Installs the packages of cmake/packages.txt that are missing, and says so.
install_packages()
{
    command -v dpkg-query >/dev/null || {
        echo "This is not Debian: the packages of cmake/packages.txt are taken to be there."
        return 0
    }
    local wanted missing=() package
    mapfile -t wanted < <(sed 's/#.*//' cmake/packages.txt | awk 'NF { print $1 }')
    for package in "${wanted[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and neither root nor sudo is there to install them:" >&2
            echo "  apt-get install ${missing[*]}" >&2
            return 1
        }
        root=(sudo)
    fi
    echo "Installing with ${root[*]:+sudo }apt-get: ${missing[*]}"
    "${root[@]}" apt-get update -q
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# ccache may share results between folders of this project, and needs a place it can write to.
prepare_ccache()
{
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
    if [ -z "${CCACHE_DIR:-}" ] && ! [ -w "${HOME:-/nonexistent}" ]; then
        export CCACHE_DIR=$PWD/build/ccache
    fi
}

# configure PRESET: quiet unless it fails.
configure()
{
    mkdir -p build
    if ! cmake --preset "$1" >"build/configure-$1.log" 2>&1; then
        cat "build/configure-$1.log" >&2
        return 1
    fi
}
