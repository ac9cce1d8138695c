#include "ui/flow/template_offer.h"

#include <QCoreApplication>

#include "ui/flow/compare_dialog.h"

namespace trunkline::ui {

namespace {

struct OfferWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::TemplateOffer)
};

} // namespace

QString wordsFor(const flow::TemplateUpdate& update) {
    if (!update.changesAnything())
        return OfferWords::tr("nothing that callers notice");
    QStringList parts;
    if (!update.brought.empty())
        parts.append(OfferWords::tr("%n change(s)", "of a template", int(update.brought.size())));
    if (!update.overwritten.empty())
        parts.append(OfferWords::tr("%n own overwritten", "changes of a company", int(update.overwritten.size())));
    if (!update.kept.empty())
        parts.append(OfferWords::tr("%n own kept", "changes of a company", int(update.kept.size())));
    return parts.join(OfferWords::tr(", "));
}

bool offerUpdate(const FollowedTemplate& followed, const flow::FlowDocument& own, const flow::TemplateUpdate& update,
                 const FlowSurroundings& surroundings, QWidget* parent) {
    const int version = followed.record.publishedVersion;
    CompareDialog dialog({{OfferWords::tr("With version %1 of the template").arg(version), update.updated},
                          {OfferWords::tr("As it is now"), own}},
                         surroundings, parent);
    dialog.setWindowTitle(OfferWords::tr("Version %1 of the template “%2”").arg(version).arg(followed.record.name));
    dialog.compare(1, 0);
    dialog.offer(OfferWords::tr("Take it into the draft"),
                 {{OfferWords::tr("New from the template"), update.brought},
                  {OfferWords::tr("Yours, overwritten: the template locks it"), update.overwritten},
                  {OfferWords::tr("Yours, and stays as it is"), update.kept}});
    return dialog.exec() == QDialog::Accepted;
}

} // namespace trunkline::ui
