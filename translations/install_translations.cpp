#include "translations/install_translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace trunkline {

using namespace Qt::Literals::StringLiterals;

void installTranslations() {
    auto* translator = new QTranslator(QCoreApplication::instance());
    const bool isFound = translator->load(QLocale(), u"trunkline"_s, u"_"_s, u":/i18n"_s) ||
                         translator->load(u":/i18n/trunkline_en.qm"_s);
    if (isFound)
        QCoreApplication::installTranslator(translator);
}

} // namespace trunkline
