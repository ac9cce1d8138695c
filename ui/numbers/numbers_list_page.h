#pragma once

#include <vector>

#include <QTimer>

#include "core/domain/account_tree.h"
#include "ui/numbers/destinations_model.h"
#include "ui/numbers/numbers_model.h"
#include "ui/numbers/override_switch.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

class EmptyState;
class ListTable;
class RemovalService;
class SearchField;

/// The page behind makeNumbersPage(): tracking numbers above, the phones they ring below.
class NumbersListPage final : public Page {
    Q_OBJECT

public:
    explicit NumbersListPage(PageContext& context, RemovalService* removal = nullptr, QWidget* parent = nullptr);
    ~NumbersListPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon icon() const override { return Icon::Number; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override;
    using QWidget::show;
    [[nodiscard]] QJsonObject state() const override;
    void setState(const QJsonObject& state) override;
    [[nodiscard]] QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& state) override;
    void focusContent() override;
    bool focusSearch() override;

    /// Writes the numbers as they are shown. The list is in memory, so this is done at once.
    [[nodiscard]] Result<int> exportTo(const QString& path) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Content {
        AccountId account;
        std::vector<NumberRow> numbers;
        std::vector<DestinationRow> destinations;
    };
    [[nodiscard]] static Content read(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                      Instant now);

    void build();
    QWidget* buildNumbers();
    QWidget* buildDestinations();
    void handleActions();
    void handleNumberActions();
    void handleDestinationActions();
    void outdate();
    void loadIfVisible();
    void takeContent(Content content);
    void showEmptyStates();
    void updateSelection(const AccountId& company);
    void editLabel(const NumberId& number, const QString& label);
    void openNumberMenu(const QPoint& position);
    void openDestinationMenu(const QPoint& position);
    void openOutMenu();
    void chooseExportFile();
    void askForSource();
    void toggleRecording();
    void editDestination();
    void addDestination();
    /// Whether something is on its way.
    bool edit(wire::EntityType type, const QString& id, const QJsonObject& fields);
    [[nodiscard]] bool isCompany() const;
    [[nodiscard]] std::optional<TrackingNumber> currentNumber() const;
    [[nodiscard]] std::optional<Destination> currentDestination() const;

    PageContext& m_context;
    RemovalService* m_removal;
    AccountId m_account;
    QString m_wanted; ///< id of a number to select when it comes
    bool m_isStale = true;
    OverrideSwitch m_switch;
    NumbersModel m_numbers;
    DestinationsModel m_destinations;
    QTimer m_clockwork; ///< moves on what is off
    SearchField* m_search = nullptr;
    QLabel* m_count = nullptr;
    ListTable* m_numberTable = nullptr;
    ListTable* m_destinationTable = nullptr;
    QStackedWidget* m_numberStack = nullptr;
    QStackedWidget* m_destinationStack = nullptr;
    EmptyState* m_noNumbers = nullptr;
    EmptyState* m_noDestinations = nullptr;
    QSplitter* m_split = nullptr;
};

} // namespace trunkline::ui
