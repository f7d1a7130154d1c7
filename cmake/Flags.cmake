# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries every compile and link setting, so that strictness is one diff.
option(SHOPWRIGHT_WERROR "Treat warnings as errors" OFF)
set(SHOPWRIGHT_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")
option(SHOPWRIGHT_COVERAGE "Instrument for gcov" OFF)

add_library(flags INTERFACE)
target_compile_features(flags INTERFACE cxx_std_20)
target_compile_options(flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch-enum
    -Wcast-qual -Wformat=2 -Wundef -fno-strict-aliasing $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${SHOPWRIGHT_WERROR}>:-Werror>)
target_compile_definitions(flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_USE_QSTRINGBUILDER)
if(SHOPWRIGHT_SANITIZE)
    target_compile_options(flags INTERFACE -fsanitize=${SHOPWRIGHT_SANITIZE} -fno-omit-frame-pointer -g1)
    target_link_options(flags INTERFACE -fsanitize=${SHOPWRIGHT_SANITIZE})
endif()
if(SHOPWRIGHT_COVERAGE)
    target_compile_options(flags INTERFACE --coverage)
    target_link_options(flags INTERFACE --coverage)
endif()
find_program(MOLD mold)
if(MOLD)
    target_link_options(flags INTERFACE -fuse-ld=mold)
endif()
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
