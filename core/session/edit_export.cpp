#include "core/session/edit_export.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(EditExport)
};

QDateTime toDateTime(Instant time) {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}

QString thingName(wire::EntityType type) {
    switch (type) {
    case wire::EntityType::Account:
        return ExportWords::tr("Account");
    case wire::EntityType::User:
        return ExportWords::tr("Person");
    case wire::EntityType::Number:
        return ExportWords::tr("Tracking number");
    case wire::EntityType::Destination:
        return ExportWords::tr("Destination");
    case wire::EntityType::Flow:
        return ExportWords::tr("Flow");
    case wire::EntityType::Call:
        return ExportWords::tr("Call");
    case wire::EntityType::Switch:
        return ExportWords::tr("Switch");
    case wire::EntityType::Calendar:
        return ExportWords::tr("Calendar");
    default:
        return wire::nameOf(type);
    }
}

QString valueText(const QJsonValue& value) {
    if (value.isString())
        return value.toString();
    if (value.isNull())
        return ExportWords::tr("(removed)");
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    return value.toVariant().toString();
}

QString editText(const store::PendingEdit& edit) {
    const QString when = QLocale().toString(toDateTime(edit.madeAt), QLocale::LongFormat);
    QString text = ExportWords::tr("%1 %2, edited %3", "kind of thing, its id, date and time")
                       .arg(thingName(edit.patch.type), edit.patch.id, when) +
                   u'\n';
    for (auto field = edit.patch.fields.begin(); field != edit.patch.fields.end(); ++field) {
        QString value = valueText(field.value());
        value.replace(u'\n', u"\n      "_s);
        text += u"  "_s + field.key() + u": "_s + value + u'\n';
    }
    return text;
}

QString freePath(const QString& directory, Instant now) {
    const QString stem = ExportWords::tr("Trunkline edits not sent %1", "name of a file")
                             .arg(toDateTime(now).toString(u"yyyy-MM-dd HHmm"_s));
    QString path = QDir(directory).filePath(stem + u".txt"_s);
    for (int n = 2; QFile::exists(path); ++n)
        path = QDir(directory).filePath(u"%1 (%2).txt"_s.arg(stem).arg(n));
    return path;
}

} // namespace

Result<QString> exportEdits(const std::vector<store::PendingEdit>& edits, const QString& directory, Instant now) {
    QDir().mkpath(directory);
    const QString path = freePath(directory, now);
    QString text = ExportWords::tr("What you edited in Trunkline and what could not be sent any more, because your "
                                   "access to it ended. Copy from here what you still need.") +
                   u"\n\n"_s;
    for (const store::PendingEdit& edit : edits)
        text += editText(edit) + u'\n';
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return fail(ErrorCode::Unavailable,
                    ExportWords::tr("“%1” cannot be written. Check that the folder belongs to you and the disk is not "
                                    "full.")
                        .arg(path),
                    file.errorString());
    return path;
}

} // namespace trunkline::session
