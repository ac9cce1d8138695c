#include "core/flow/describe.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "core/flow/area_codes.h"
#include "core/flow/settings.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DescribeWords {
    Q_DECLARE_TR_FUNCTIONS(FlowDescription)
};

/// Deeper than this is not indented further: nobody can follow it on paper.
constexpr int kDeepestIndent = 20;

QString timeText(int minutes) {
    const QLocale locale;
    const QTime time = QTime(0, 0).addSecs(minutes * 60);
    // The C locale, that of scripts, would show seconds.
    const QString text =
        locale.language() == QLocale::C ? time.toString(u"H:mm"_s) : locale.toString(time, QLocale::ShortFormat);
    return minutes == 24 * 60 ? u"24:00"_s : text;
}

/// "Monday to Friday, Sunday" of the bits of a branch.
QString daysText(int days) {
    if (days == 0x7f)
        return DescribeWords::tr("Every day");
    const QLocale locale;
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        if ((days >> day & 1) == 0)
            continue;
        int last = day;
        while (last < 6 && (days >> (last + 1) & 1) != 0)
            ++last;
        if (last > day + 1)
            runs.append(DescribeWords::tr("%1 to %2").arg(locale.dayName(day + 1), locale.dayName(last + 1)));
        else
            for (int single = day; single <= last; ++single)
                runs.append(locale.dayName(single + 1));
        day = last;
    }
    return runs.join(u", "_s);
}

QString quoted(const Prompt& prompt) {
    if (!prompt.say.isEmpty())
        return DescribeWords::tr("“%1”").arg(prompt.say.simplified());
    return prompt.play.isEmpty() ? QString() : DescribeWords::tr("the recording “%1”").arg(prompt.play);
}

QString namesOf(const Step& step, const CompanyFacts* company) {
    QStringList names;
    for (const GroupMember& member : destinationsOf(step)) {
        const Destination known = company ? company->destinations.value(member.destination) : Destination();
        names.append(known.label.isEmpty() ? member.destination.toString() : known.label);
    }
    if (names.size() < 2)
        return names.value(0, DescribeWords::tr("nobody yet"));
    const QString last = names.takeLast();
    return DescribeWords::tr("%1 and %2").arg(names.join(u", "_s), last);
}

QString groupSentence(const Step& step, const CompanyFacts* company) {
    const int seconds = integerOf(step, u"ringSeconds");
    const QString names = namesOf(step, company);
    const QString strategy = step.settings.value(u"strategy").toString();
    QString sentence;
    if (!ringsInTurn(step))
        return DescribeWords::tr("We ring %1 at once for %n second(s).", nullptr, seconds).arg(names);
    if (strategy == u"roundRobin")
        sentence = DescribeWords::tr(
            "We ring %1 one after the other, each call beginning with the next, for %n second(s) each.", nullptr,
            seconds);
    else if (strategy == u"weighted")
        sentence = DescribeWords::tr("We ring %1 one after the other, in an order by weight, for %n second(s) each.",
                                     nullptr, seconds);
    else if (strategy == u"random")
        sentence = DescribeWords::tr("We ring %1 one after the other, in random order, for %n second(s) each.", nullptr,
                                     seconds);
    else if (strategy == u"longestIdle")
        sentence = DescribeWords::tr("We ring %1 one after the other, the longest idle first, for %n second(s) each.",
                                     nullptr, seconds);
    else
        sentence = DescribeWords::tr("We ring %1 one after the other for %n second(s) each.", nullptr, seconds);
    return sentence.arg(names);
}

QString geoWay(const QJsonObject& rule) {
    QStringList places;
    for (const QString& code : textsFrom(rule.value(u"areaCodes")))
        places.append(DescribeWords::tr("area code %1").arg(code));
    for (const QString& state : textsFrom(rule.value(u"states")))
        places.append(stateNameOf(state));
    for (const QString& country : textsFrom(rule.value(u"countries")))
        places.append(country);
    for (const QString& postcode : textsFrom(rule.value(u"postcodes")))
        places.append(DescribeWords::tr("postcode %1…").arg(postcode));
    return DescribeWords::tr("Callers from %1").arg(places.join(u", "_s));
}

QString callerWay(const QJsonObject& rule) {
    if (rule.value(u"firstTime").toBool() || (rule.contains(u"repeat") && !rule.value(u"repeat").toBool()))
        return DescribeWords::tr("Whoever calls for the first time");
    if (rule.value(u"repeat").toBool() || rule.contains(u"firstTime"))
        return DescribeWords::tr("Whoever called before");
    if (rule.value(u"blocked").toBool())
        return DescribeWords::tr("Blocked callers");
    if (rule.contains(u"source"))
        return DescribeWords::tr("Callers from “%1”").arg(textsFrom(rule.value(u"source")).join(u", "_s));
    if (rule.contains(u"list"))
        return DescribeWords::tr("Callers on the list “%1”").arg(rule.value(u"list").toString());
    if (rule.contains(u"tag"))
        return DescribeWords::tr("Callers tagged “%1”").arg(rule.value(u"tag").toString());
    return DescribeWords::tr("Calls from %1").arg(textsFrom(rule.value(u"callers")).join(u", "_s));
}

QJsonObject entryOf(const Step& step, QStringView list, QStringView port) {
    for (const QJsonValue& entry : step.settings.value(list).toArray()) {
        if (entry.toObject().value(u"port").toString() == port)
            return entry.toObject();
    }
    return {};
}

/// The way out in words: "If nobody answers", "Monday to Friday 8:00–17:00".
QString wayText(const Step& step, const QString& port) {
    const StepKind kind = kindOf(step);
    if (kind == StepKind::Menu && port.size() == 1)
        return DescribeWords::tr("If the caller presses %1").arg(port);
    if (kind == StepKind::Schedule) {
        if (port == u"holiday")
            return DescribeWords::tr("On holidays (calendar “%1”)").arg(step.settings.value(u"calendar").toString());
        if (port == u"otherwise")
            return DescribeWords::tr("At all other times");
        return timesOf(step, port);
    }
    if (kind == StepKind::Split)
        return DescribeWords::tr("%1 % of the calls").arg(entryOf(step, u"shares", port).value(u"weight").toDouble());
    if (port == u"otherwise" && (kind == StepKind::Geo || kind == StepKind::CallerTest))
        return DescribeWords::tr("All other callers");
    if (kind == StepKind::Geo)
        return geoWay(entryOf(step, u"rules", port));
    if (kind == StepKind::CallerTest)
        return callerWay(entryOf(step, u"rules", port));
    if (kind == StepKind::Switch && port != u"otherwise")
        return DescribeWords::tr("While it stands at “%1”").arg(port);
    return portLabel(step, port);
}

/// The ways out of a step that lead to one and the same place.
struct Branch {
    QStringList ways;
    StepId target;
    bool isAll = false; ///< every way out leads here
};

std::vector<Branch> branchesFrom(const FlowDocument& document, const Step& step, const CompanyFacts* company) {
    std::vector<Branch> branches;
    const QStringList outcomes = outcomesOf(step, company);
    for (const QString& outcome : outcomes) {
        const StepId target = targetOf(document, step, outcome);
        const StepKind kind = kindOf(step);
        const bool mayEnd = kind == StepKind::Voicemail || kind == StepKind::Goto || kind == StepKind::Hangup;
        if (target.isNull() && mayEnd)
            continue;
        const auto known = std::find_if(branches.begin(), branches.end(),
                                        [&target](const Branch& branch) { return branch.target == target; });
        Branch& branch = known == branches.end() ? branches.emplace_back(Branch{{}, target, false}) : *known;
        if (outcome != u"failed" || kind != StepKind::Dial)
            branch.ways.append(wayText(step, outcome));
    }
    if (branches.size() == 1)
        branches.front().isAll = true;
    return branches;
}

class Teller {
public:
    Teller(const FlowDocument& document, const CompanyFacts* company) : m_document(document), m_company(company) {}

    Sheet tell() {
        m_sheet.title = m_document.name();
        m_pending.push_back({m_document.entry(), 0, {}});
        while (!m_pending.empty()) {
            const Item item = m_pending.back();
            m_pending.pop_back();
            visit(item);
        }
        return std::move(m_sheet);
    }

private:
    struct Item {
        StepId step;
        int depth = 0;
        QString way;
    };

    void visit(const Item& item) {
        const Step* step = m_document.find(item.step);
        if (!step) {
            m_sheet.lines.push_back({item.step, item.depth, item.way, DescribeWords::tr("This leads nowhere yet.")});
            return;
        }
        if (m_told.contains(item.step)) {
            m_sheet.lines.push_back({item.step, item.depth, item.way,
                                     DescribeWords::tr("As above: %1").arg(displayName(*step, m_company))});
            return;
        }
        m_told.insert(item.step);
        m_sheet.lines.push_back({item.step, item.depth, item.way, sentenceOf(*step, m_company)});
        const std::vector<Branch> branches = branchesFrom(m_document, *step, m_company);
        // The last one first, as the pending ones are taken from the end.
        for (auto branch = branches.rbegin(); branch != branches.rend(); ++branch)
            m_pending.push_back({branch->target, branch->isAll ? item.depth : std::min(item.depth + 1, kDeepestIndent),
                                 wayOf(*step, *branch)});
    }

    static QString wayOf(const Step& step, const Branch& branch) {
        if (!branch.isAll)
            return branch.ways.join(DescribeWords::tr(" or ", "between two ways out"));
        const StepKind kind = kindOf(step);
        if (kind == StepKind::Dial || kind == StepKind::RingGroup)
            return DescribeWords::tr("If nobody answers");
        return DescribeWords::tr("Then");
    }

    const FlowDocument& m_document;
    const CompanyFacts* m_company;
    Sheet m_sheet;
    QSet<StepId> m_told;
    std::vector<Item> m_pending;
};

} // namespace

QString timesOf(const Step& schedule, QStringView port) {
    QStringList times;
    for (const ScheduleBranch& branch : branchesOf(schedule)) {
        if (branch.port == port && branch.isValid)
            times.append(
                DescribeWords::tr("%1 %2–%3").arg(daysText(branch.days), timeText(branch.from), timeText(branch.to)));
    }
    return times.join(u", "_s);
}

QString sentenceOf(const Step& step, const CompanyFacts* company) {
    const auto text = [&step](QStringView key) { return step.settings.value(key).toVariant().toString(); };
    const QString prompt = quoted(promptOf(step));
    switch (kindOf(step)) {
    case StepKind::Greeting:
        return DescribeWords::tr("The caller hears %1.").arg(prompt);
    case StepKind::Dial:
        return DescribeWords::tr("We ring %1 for %n second(s).", nullptr, integerOf(step, u"ringSeconds"))
            .arg(namesOf(step, company));
    case StepKind::RingGroup:
        return groupSentence(step, company);
    case StepKind::Menu:
        return prompt.isEmpty() ? DescribeWords::tr("The caller presses a key.")
                                : DescribeWords::tr("The caller hears %1 and presses a key.").arg(prompt);
    case StepKind::Gather:
        return prompt.isEmpty()
                   ? DescribeWords::tr("The caller enters “%1”.").arg(text(u"variable"))
                   : DescribeWords::tr("The caller hears %1 and enters “%2”.").arg(prompt, text(u"variable"));
    case StepKind::Schedule:
        return DescribeWords::tr("It depends on the day and the time:");
    case StepKind::Geo:
        return DescribeWords::tr("It depends on where the caller is:");
    case StepKind::CallerTest:
        return DescribeWords::tr("It depends on who calls:");
    case StepKind::Split:
        return DescribeWords::tr("Calls are shared out:");
    case StepKind::Switch:
        return DescribeWords::tr("It depends on the switch “%1”:").arg(text(u"switch"));
    case StepKind::Tag:
        return text(u"value").isEmpty()
                   ? DescribeWords::tr("We note “%1” about the call.").arg(text(u"tag"))
                   : DescribeWords::tr("We note “%1: %2” about the call.").arg(text(u"tag"), text(u"value"));
    case StepKind::Webhook:
        return DescribeWords::tr("We tell %1.").arg(text(u"url"));
    case StepKind::Goto:
        return DescribeWords::tr("The call goes on in the flow “%1”.").arg(text(u"flow"));
    case StepKind::Voicemail:
        return prompt.isEmpty() ? DescribeWords::tr("The caller can leave a message.")
                                : DescribeWords::tr("The caller hears %1 and can leave a message.").arg(prompt);
    case StepKind::Hangup:
        return prompt.isEmpty() ? DescribeWords::tr("We hang up.")
                                : DescribeWords::tr("The caller hears %1, and we hang up.").arg(prompt);
    case StepKind::Unknown:
        break;
    }
    return DescribeWords::tr("A step of type “%1”, which this version of Trunkline does not know.").arg(step.type);
}

QString Sheet::toText() const {
    QStringList text{title};
    for (const Line& line : lines) {
        const QString indent(line.depth * 2, u' ');
        text.append(indent +
                    (line.way.isEmpty() ? line.sentence : DescribeWords::tr("%1: %2").arg(line.way, line.sentence)));
    }
    return text.join(u'\n');
}

Sheet describe(const FlowDocument& document, const CompanyFacts* company) {
    return Teller(document, company).tell();
}

} // namespace trunkline::flow
