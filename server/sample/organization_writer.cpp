#include "server/sample/organization_writer.h"

#include <algorithm>
#include <array>

#include <QDateTime>

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr int kCompaniesPerSwitch = 3;   ///< every third company has one …
constexpr int kCompaniesPerTurn = 12;    ///< … and every twelfth has it turned
constexpr int kCompaniesPerClosing = 45; ///< every so many is closed for the day

QString slugOf(const QString& name) {
    QString slug;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace

OrganizationWriter::OrganizationWriter(const SampleOptions& options, const Vocabulary& words,
                                       const std::vector<Calendar>& calendars, Dice& dice)
    : m_options(options), m_words(words), m_calendars(calendars), m_dice(dice), m_pool(words) {
    m_companies.reserve(static_cast<std::size_t>(options.franchises * options.companiesPerFranchise));
}

Instant OrganizationWriter::daysAgo(int days) {
    const auto today = std::chrono::floor<std::chrono::days>(m_options.now);
    const Instant at = today - kDay * m_dice.between(1, days) + std::chrono::minutes(m_dice.between(14 * 60, 23 * 60));
    return std::min(at, m_options.now);
}

QString OrganizationWriter::personName() {
    return m_dice.oneOf(m_words.firstNames) + u' ' + m_dice.oneOf(m_words.lastNames);
}

QString OrganizationWriter::companyName(std::size_t trade, const QString& place) {
    for (;;) {
        QString name = m_dice.oneOf(m_words.trades[trade].patterns);
        name.replace(u"{place}"_s, place);
        name.replace(u"{last}"_s, m_dice.oneOf(m_words.lastNames));
        name.replace(u"{last2}"_s, m_dice.oneOf(m_words.lastNames));
        name.replace(u"{first}"_s, m_dice.oneOf(m_words.firstNames));
        if (!m_names.contains(name)) {
            m_names.insert(name);
            return name;
        }
    }
}

QString OrganizationWriter::freshEmail(const QString& name, const QString& domain) {
    const QString local = slugOf(name).replace(u'-', u'.');
    QString email = u"%1@%2"_s.arg(local, domain);
    for (int count = 2; m_emails.contains(email); ++count)
        email = u"%1%2@%3"_s.arg(local).arg(count).arg(domain);
    m_emails.insert(email);
    return email;
}

UserId OrganizationWriter::addPerson(SampleBatch& batch, const QString& email, const QString& role, const AccountId& at,
                                     const UserId& by) {
    User user;
    user.createdAt = daysAgo(700);
    user.id = UserId::create(user.createdAt, m_dice.source());
    user.name = personName();
    user.email = email.contains(u'@') ? email : freshEmail(user.name, email);
    if (m_dice.chance(92))
        user.lastSignInAt = m_dice.chance(85) ? daysAgo(30) : daysAgo(300);
    Grant grant;
    grant.id = GrantId::create(user.createdAt, m_dice.source());
    grant.user = user.id;
    grant.role = RoleId(role.toLatin1());
    grant.at = at;
    grant.grantedBy = by;
    grant.grantedAt = user.createdAt;
    if (m_dice.chance(25))
        addEvent(daysAgo(85), by, at, u"grant.added"_s, grant.id.toString(), user.name);
    batch.users.push_back(user);
    batch.grants.push_back(grant);
    return user.id;
}

void OrganizationWriter::addEvent(Instant at, const UserId& by, const AccountId& account, const QString& action,
                                  const QString& entity, const QString& summary) {
    AuditEvent event;
    event.id = AuditId::create(at, m_dice.source());
    event.at = at;
    event.by = by;
    event.account = account;
    event.action = action;
    event.entity = entity;
    event.summary = summary;
    m_events.push_back(std::move(event));
}

std::vector<AuditEvent> OrganizationWriter::takeEvents() {
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const AuditEvent& a, const AuditEvent& b) { return a.at < b.at; });
    return std::move(m_events);
}

void OrganizationWriter::writeHeadquarters(SampleBatch& batch) {
    Account organization;
    organization.createdAt = m_options.now - kDay * 1400;
    organization.id = AccountId::create(organization.createdAt, m_dice.source());
    organization.kind = AccountKind::Organization;
    organization.name = u"Northwind Call Tracking"_s;
    organization.timeZone = u"America/Chicago"_s;
    organization.plan = QStringList{u"subaccounts"_s, u"texting"_s, u"recording"_s, u"sso"_s};
    organization.roleCatalog = u"trunkline"_s;
    m_organization = organization.id;
    batch.accounts.push_back(organization);
    HolidayCalendar holidays;
    holidays.id = CalendarId::create(organization.createdAt, m_dice.source());
    holidays.account = m_organization;
    holidays.name = kHolidays.toString();
    const int year = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_options.now), Qt::UTC).date().year();
    for (const int each : {year - 1, year, year + 1}) {
        const std::vector<CalendarDay> days = holidaysOf(each);
        holidays.days.insert(holidays.days.end(), days.begin(), days.end());
    }
    batch.calendars.push_back(std::move(holidays));
    m_headquarters = addPerson(batch, u"hq@northwind.example"_s, u"hq_owner"_s, m_organization, {});
    batch.users.back().lastSignInAt = m_options.now - std::chrono::hours(2);
    writeTemplate(batch);
    addPerson(batch, u"reviewer@northwind.example"_s, u"hq_reviewer"_s, m_organization, m_headquarters);
    for (const auto& role : {u"hq_owner"_s, u"hq_admin"_s, u"hq_admin"_s, u"hq_reviewer"_s, u"hq_billing"_s})
        addPerson(batch, u"northwind.example"_s, role, m_organization, m_headquarters);
}

void OrganizationWriter::writeTemplate(SampleBatch& batch) {
    m_template = TemplatePlan(FlowId::create(m_options.now - kDay * 400, m_dice.source()), m_options.now);
    FlowRecord record;
    record.id = m_template.id();
    record.company = m_organization;
    record.name = m_template.name();
    record.publishedBy = m_headquarters;
    for (const TemplatePlan::Version& version : m_template.versions()) {
        ++record.publishedVersion;
        record.published = version.document.toJson();
        record.publishedAt = version.publishedAt;
        batch.versions.push_back({{.flow = record.id,
                                   .number = record.publishedVersion,
                                   .document = record.published,
                                   .author = m_headquarters,
                                   .note = version.note,
                                   .publishedAt = version.publishedAt,
                                   .effectiveAt = {},
                                   .extra = {}},
                                  m_organization});
    }
    batch.flows.push_back(std::move(record));
}

void OrganizationWriter::writeFranchise(int position, SampleBatch& batch) {
    const Region& region = m_words.regions[static_cast<std::size_t>(position)];
    Account franchise;
    franchise.createdAt = daysAgo(1200);
    franchise.id = AccountId::create(franchise.createdAt, m_dice.source());
    franchise.parent = m_organization;
    franchise.kind = AccountKind::Franchise;
    franchise.name = region.name;
    franchise.timeZone = region.timeZone;
    batch.accounts.push_back(franchise);

    const QString domain = slugOf(region.name) + u".northwind.example"_s;
    const UserId owner = addPerson(batch, position == 0 ? u"west@northwind.example"_s : domain, u"franchise_owner"_s,
                                   franchise.id, m_headquarters);
    constexpr std::array<std::pair<const char16_t*, int>, 3> kOthers{
        {{u"franchise_manager", 70}, {u"franchise_analyst", 30}, {u"franchise_billing", 20}}};
    if (position == 0)
        addPerson(batch, u"west.manager@northwind.example"_s, u"franchise_manager"_s, franchise.id, owner);
    for (const auto& [role, percent] : kOthers) {
        if (m_dice.chance(percent))
            addPerson(batch, domain, QString::fromUtf16(role), franchise.id, owner);
    }
    for (int i = 0; i < m_options.companiesPerFranchise; ++i)
        writeCompany(position, i, franchise, owner, batch);
}

void OrganizationWriter::writeCompany(int franchise, int position, const Account& parent, const UserId& owner,
                                      SampleBatch& batch) {
    const Region& region = m_words.regions[static_cast<std::size_t>(franchise)];
    CompanyPlan plan;
    plan.trade = static_cast<std::size_t>(m_dice.between(0, static_cast<int>(m_words.trades.size()) - 1));
    plan.state = region.state;
    plan.calendar = calendarOf(franchise, m_words.trades[plan.trade].season);
    plan.size = 20 + m_dice.between(0, 100) * m_dice.between(0, 100) / 40;

    Account company;
    company.createdAt = daysAgo(900);
    company.id = AccountId::create(company.createdAt, m_dice.source());
    company.parent = parent.id;
    company.name = companyName(plan.trade, m_dice.chance(50) ? region.city : region.name);
    company.timeZone = region.timeZone;
    company.billing = m_dice.chance(30) ? BillingMode::Customer : BillingMode::Agency;
    plan.id = company.id;
    if (m_companies.size() % kCompaniesPerClosing == 7) {
        const Instant since = m_options.now - std::chrono::minutes(50);
        company.closed = Override{since, m_options.now + std::chrono::hours(9), u"Team meeting"_s, owner};
        addEvent(since, owner, company.id, u"account.closed"_s, company.id.toString(), company.name);
    }
    batch.accounts.push_back(company);

    writePhones(plan, franchise, batch);
    const bool hasDuty = m_companies.size() % kCompaniesPerSwitch == 0 && writeSwitch(plan, owner, batch);
    writeFlow(plan, company.name, hasDuty, owner, batch);
    writeNumbers(plan, franchise, plan.versions.back().plan.saysThatItRecords(), batch);
    writeStaff(plan, slugOf(company.name) + u".example"_s, franchise == 0 && position == 0, owner, batch);
    m_companies.push_back(std::move(plan));
}

void OrganizationWriter::writePhones(CompanyPlan& plan, int franchise, SampleBatch& batch) {
    const int count = m_dice.between(2, 5);
    int label = m_dice.between(0, 3);
    for (int i = 0; i < count; ++i) {
        Destination phone;
        phone.id = DestinationId::create(m_options.now - kDay * 400, m_dice.source());
        phone.company = plan.id;
        phone.label = i == 0 ? u"First phone"_s : m_words.phones[label++ % m_words.phones.size()];
        phone.address = m_pool.take(plan.state, franchise);
        if (m_dice.chance(30))
            phone.voicemailPicksUpSeconds = m_dice.between(30, 40);
        if (m_dice.chance(3)) {
            const Instant since = m_options.now - std::chrono::minutes(m_dice.between(30, 3000));
            phone.off = Override{since, m_calendars[plan.calendar].nextMonday(), m_dice.oneOf(m_words.reasons), {}};
            addEvent(since, {}, plan.id, u"destination.switched_off"_s, phone.id.toString(), phone.label);
        }
        plan.phones.push_back(phone);
        batch.destinations.push_back(std::move(phone));
    }
}

bool OrganizationWriter::writeSwitch(const CompanyPlan& plan, const UserId& owner, SampleBatch& batch) {
    CompanySwitch duty;
    duty.id = SwitchId::create(m_options.now - kDay * 300, m_dice.source());
    duty.company = plan.id;
    duty.name = kDutySwitch.toString();
    for (const Destination& phone : plan.phones)
        duty.positions.append(phone.label);
    duty.positions.removeDuplicates();
    if (duty.positions.size() < 2)
        return false;
    duty.normal = duty.positions.front();
    if (m_companies.size() % kCompaniesPerTurn == 0) {
        const Instant since = m_options.now - std::chrono::hours(3);
        duty.turned =
            SwitchTurn{duty.positions.at(1), {since, m_calendars[plan.calendar].nextMonday(), u"On holiday"_s, owner}};
        addEvent(since, owner, plan.id, u"switch.turned"_s, duty.id.toString(), duty.name);
    }
    batch.switches.push_back(std::move(duty));
    return true;
}

void OrganizationWriter::writeFlow(CompanyPlan& plan, const QString& companyName, bool hasDuty, const UserId& owner,
                                   SampleBatch& batch) {
    FlowRecord flow;
    flow.id = FlowId::create(m_options.now - kDay * 400, m_dice.source());
    flow.company = plan.id;
    flow.name = u"Main line"_s;
    const auto drawn = static_cast<FlowShape>(m_dice.between(0, kFlowShapeCount - 1));
    const FlowShape shape = hasDuty ? FlowShape::OnDuty : drawn;
    const int versions = std::array{1, 1, 2, 2, 3}[static_cast<std::size_t>(m_dice.between(0, 4))];
    Instant publishedAt = m_options.now - kDay * 380;
    for (int number = 1; number <= versions; ++number) {
        const FlowPlan version(shape, companyName, plan.phones,
                               std::array{25, 20, 15}[static_cast<std::size_t>(versions - number)]);
        flow.publishedVersion = number;
        const flow::FlowDocument document = version.document(flow.name);
        flow.published = shape == FlowShape::Hours ? m_template.following(document, plan.phones, publishedAt).toJson()
                                                   : document.toJson();
        flow.publishedAt = publishedAt;
        flow.publishedBy = owner;
        batch.versions.push_back({{.flow = flow.id,
                                   .number = number,
                                   .document = flow.published,
                                   .author = owner,
                                   .note = number == 1 ? u"First version"_s : u"Rings longer before the next phone"_s,
                                   .publishedAt = publishedAt,
                                   .effectiveAt = {},
                                   .extra = {}},
                                  plan.id});
        addEvent(publishedAt, owner, plan.id, u"flow.published"_s, flow.id.toString(),
                 u"%1, version %2"_s.arg(flow.name).arg(number));
        plan.versions.push_back({version, publishedAt});
        const int left = static_cast<int>((m_options.now - publishedAt) / kDay);
        publishedAt += kDay * m_dice.between(left / 4, left / 2) + std::chrono::minutes(m_dice.between(0, 500));
    }
    plan.flow = flow.id;
    batch.flows.push_back(std::move(flow));
}

void OrganizationWriter::writeNumbers(CompanyPlan& plan, int franchise, bool isRecorded, SampleBatch& batch) {
    std::vector<int> weights;
    for (const Source& source : m_words.sources)
        weights.push_back(source.weight);
    for (int i = 0; i < m_options.numbersPerCompany; ++i) {
        TrackingNumber number;
        number.id = NumberId::create(m_options.now - kDay * 390, m_dice.source());
        number.company = plan.id;
        number.number = m_pool.take(plan.state, franchise);
        number.source = m_words.sources[m_dice.weighted(weights)].name;
        number.label = number.source;
        number.flow = plan.flow;
        number.failSafe = plan.phones.front().address;
        number.isRecorded = isRecorded;
        plan.numbers.push_back(number);
        batch.numbers.push_back(std::move(number));
    }
}

void OrganizationWriter::writeStaff(CompanyPlan& plan, const QString& domain, bool isFirst, const UserId& owner,
                                    SampleBatch& batch) {
    const QString manager = isFirst ? u"manager@northwind.example"_s : domain;
    const QString desk = isFirst ? u"desk@northwind.example"_s : domain;
    plan.staff.push_back(addPerson(batch, manager, u"company_manager"_s, plan.id, owner));
    if (isFirst || m_dice.chance(60))
        plan.staff.push_back(addPerson(batch, desk, u"front_desk"_s, plan.id, owner));
    for (int i = m_dice.between(0, 2); i > 0; --i)
        plan.staff.push_back(addPerson(batch, domain, u"agent"_s, plan.id, owner));
    if (m_dice.chance(20))
        addPerson(batch, domain, u"company_viewer"_s, plan.id, owner);
    if (m_dice.chance(15))
        addPerson(batch, domain, u"company_billing"_s, plan.id, owner);
}

} // namespace trunkline::sample
