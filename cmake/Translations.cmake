# SPDX-License-Identifier: GPL-3.0-or-later
# The texts in the operator's language, compiled into a library that part core carries in every program.
# update_translations brings the .ts files up to date with the sources; tests/translations says what they owe.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core LinguistTools)

set(TRANSLATIONS ${PROJECT_SOURCE_DIR}/translations)
set(compiled ${PROJECT_BINARY_DIR}/translations)
set_source_files_properties(${TRANSLATIONS}/shopwright_de.ts ${TRANSLATIONS}/shopwright_en.ts
    PROPERTIES OUTPUT_LOCATION ${compiled})
qt_add_translation(qm ${TRANSLATIONS}/shopwright_de.ts ${TRANSLATIONS}/shopwright_en.ts)
configure_file(${TRANSLATIONS}/translations.qrc ${compiled}/translations.qrc COPYONLY)
qt_add_resources(embedded ${compiled}/translations.qrc OPTIONS --name translations)
add_library(translations STATIC ${embedded})
set_source_files_properties(${embedded} PROPERTIES OBJECT_DEPENDS "${qm}")
target_link_libraries(translations PRIVATE Qt6::Core)
set_target_properties(translations PROPERTIES POSITION_INDEPENDENT_CODE ON)

# Both take the sources as src/ and ui/ see them. English needs a file for its plurals only.
set(LUPDATE_WORDS -no-obsolete -locations none -I . -I src src ui)
add_custom_target(update_translations
    COMMAND Qt6::lupdate ${LUPDATE_WORDS} -source-language en -target-language de -ts translations/shopwright_de.ts
    COMMAND Qt6::lupdate -pluralonly ${LUPDATE_WORDS} -source-language en -target-language en
            -ts translations/shopwright_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    VERBATIM)
