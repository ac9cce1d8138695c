#pragma once

#include <QSet>

#include "server/sample/calendar.h"
#include "server/sample/company_plan.h"
#include "server/sample/generator.h"
#include "server/sample/number_pool.h"
#include "server/sample/template_plan.h"

namespace trunkline::sample {

/// Makes everything but calls: accounts, people with their grants, phones, numbers and flows, and the history of all
/// that.
class OrganizationWriter {
public:
    /// Everything must outlive it.
    OrganizationWriter(const SampleOptions& options, const Vocabulary& words, const std::vector<Calendar>& calendars,
                       Dice& dice);

    void writeHeadquarters(SampleBatch& batch);
    void writeFranchise(int position, SampleBatch& batch);

    [[nodiscard]] const std::vector<CompanyPlan>& companies() const { return m_companies; }
    /// Oldest first.
    [[nodiscard]] std::vector<AuditEvent> takeEvents();

private:
    void writeCompany(int franchise, int position, const Account& parent, const UserId& owner, SampleBatch& batch);
    void writePhones(CompanyPlan& plan, int franchise, SampleBatch& batch);
    void writeTemplate(SampleBatch& batch);
    /// False: the company has too few phones to choose among.
    bool writeSwitch(const CompanyPlan& plan, const UserId& owner, SampleBatch& batch);
    void writeFlow(CompanyPlan& plan, const QString& companyName, bool hasDuty, const UserId& owner,
                   SampleBatch& batch);
    void writeNumbers(CompanyPlan& plan, int franchise, bool isRecorded, SampleBatch& batch);
    void writeStaff(CompanyPlan& plan, const QString& domain, bool isFirst, const UserId& owner, SampleBatch& batch);

    UserId addPerson(SampleBatch& batch, const QString& email, const QString& role, const AccountId& at,
                     const UserId& by);
    void addEvent(Instant at, const UserId& by, const AccountId& account, const QString& action, const QString& entity,
                  const QString& summary);
    QString personName();
    QString companyName(std::size_t trade, const QString& place);
    QString freshEmail(const QString& name, const QString& domain);
    /// Up to `days` ago, at a business hour of UTC-6.
    Instant daysAgo(int days);

    const SampleOptions& m_options;
    const Vocabulary& m_words;
    const std::vector<Calendar>& m_calendars;
    Dice& m_dice;
    NumberPool m_pool;
    AccountId m_organization;
    UserId m_headquarters;
    TemplatePlan m_template;
    QSet<QString> m_names;
    QSet<QString> m_emails;
    std::vector<CompanyPlan> m_companies;
    std::vector<AuditEvent> m_events;
};

/// Which of the calendars belongs to a region and a trade; they stand by region, three seasons each.
[[nodiscard]] inline std::size_t calendarOf(int region, Season season) {
    return static_cast<std::size_t>(region) * 3 + static_cast<std::size_t>(season);
}

} // namespace trunkline::sample
