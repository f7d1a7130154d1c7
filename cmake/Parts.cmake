# SPDX-License-Identifier: GPL-3.0-or-later
# part(<name> SOURCES f... [SHOWS part...] [USES part...] [QT component...] [LIBS target...] [SHOWS_LIBS target...])
#   SHOWS  parts that our headers mention; whoever uses us sees them too.
#   USES   parts that only our .cpp files mention.
#   QT     Qt components, LIBS other libraries of our .cpp files, SHOWS_LIBS those that our headers mention.
# A part may name only parts added before it, so a circle can't be written down. (CMake itself accepts
# circles among static libraries.) Each part has an include root that holds only its own name, so
# "store/writer.h" is found by those who link store, and by nobody else.
file(WRITE ${PROJECT_BINARY_DIR}/parts.txt "")

function(part name)
    cmake_parse_arguments(P "" "" "SOURCES;SHOWS;USES;QT;LIBS;SHOWS_LIBS" ${ARGN})
    if(P_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "part ${name}: unknown words ${P_UNPARSED_ARGUMENTS}")
    endif()
    foreach(below IN LISTS P_SHOWS P_USES)
        string(REPLACE "/" "_" target "part_${below}")
        if(NOT TARGET ${target})
            message(FATAL_ERROR "${name} names ${below}, which is not below it in the drawing (src/CMakeLists.txt)")
        endif()
    endforeach()
    string(JOIN " " line ${P_LIBS} ${P_SHOWS_LIBS})
    file(APPEND ${PROJECT_BINARY_DIR}/parts.txt "${name}: ${line}\n")

    string(REPLACE "/" "_" id "${name}")
    set(root ${PROJECT_BINARY_DIR}/include/${id})
    cmake_path(GET name PARENT_PATH above)
    file(MAKE_DIRECTORY ${root}/${above})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)

    list(TRANSFORM P_SHOWS REPLACE "/" "_")
    list(TRANSFORM P_USES REPLACE "/" "_")
    list(TRANSFORM P_SHOWS PREPEND part_)
    list(TRANSFORM P_USES PREPEND part_)
    list(TRANSFORM P_QT PREPEND Qt6::)
    add_library(part_${id} STATIC ${P_SOURCES})
    target_include_directories(part_${id} PUBLIC ${root})
    target_link_libraries(part_${id} PUBLIC ${P_SHOWS} ${P_QT} ${P_SHOWS_LIBS} PRIVATE flags ${P_USES} ${P_LIBS})
    set_target_properties(part_${id} PROPERTIES AUTOMOC ON AUTORCC ON POSITION_INDEPENDENT_CODE ON)
    set(pch pch.h)
    if(name MATCHES "^ui/")
        set(pch pchui.h)
    endif()
    target_precompile_headers(part_${id} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/${pch})
endfunction()

# program(<target> OUTPUT name SOURCES f... USES part... [QT component...] [LIBS target...])
function(program target)
    cmake_parse_arguments(P "" "OUTPUT" "SOURCES;USES;QT;LIBS" ${ARGN})
    list(TRANSFORM P_USES REPLACE "/" "_")
    list(TRANSFORM P_USES PREPEND part_)
    list(TRANSFORM P_QT PREPEND Qt6::)
    add_executable(${target} ${P_SOURCES})
    target_link_libraries(${target} PRIVATE flags ${P_USES} ${P_QT} ${P_LIBS})
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${P_OUTPUT} RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin
        AUTOMOC ON AUTORCC ON)
    if(P_OUTPUT MATCHES "^shopwright") # what installer/ ships
        set_property(GLOBAL APPEND PROPERTY SHOPWRIGHT_PROGRAMS ${target})
    endif()
endfunction()

# check(<name> SOURCES f... USES part... [QT component...] [LIBS target...] [TIMEOUT s] [ARGS ...])
#   One Qt Test program; it links only the parts that it names, which proves that they stand alone.
function(check name)
    cmake_parse_arguments(P "" "TIMEOUT" "SOURCES;USES;QT;LIBS;ARGS;LABELS;DEPENDS" ${ARGN})
    if(NOT P_TIMEOUT)
        set(P_TIMEOUT 120)
    endif()
    string(REPLACE "/" "_" id "${name}")
    list(TRANSFORM P_USES REPLACE "/" "_")
    list(TRANSFORM P_USES PREPEND part_)
    list(TRANSFORM P_QT PREPEND Qt6::)
    add_executable(test_${id} ${P_SOURCES})
    target_link_libraries(test_${id} PRIVATE flags ${P_USES} Qt6::Test ${P_QT} ${P_LIBS})
    target_compile_definitions(test_${id} PRIVATE
        SHOPWRIGHT_SOURCE="${PROJECT_SOURCE_DIR}" SHOPWRIGHT_BIN="${PROJECT_BINARY_DIR}/bin")
    set_target_properties(test_${id} PROPERTIES AUTOMOC ON AUTORCC ON)
    if(P_DEPENDS)
        add_dependencies(test_${id} ${P_DEPENDS})
    endif()
    add_test(NAME ${name} COMMAND test_${id} ${P_ARGS})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${P_TIMEOUT} LABELS "${P_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=*.debug=false;LC_ALL=C.UTF-8")
endfunction()
