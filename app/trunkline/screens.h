#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/trunkline/console.h"
#include "app/trunkline/screen_moments.h"

namespace trunkline::app {

/// Walks the console through its screens with the sample organization and writes each as PNG: light and dark, at 100 %
/// and 150 %. For people without a display, for documentation, and for looking at a change.
class ScreenWalk final : public QObject {
    Q_OBJECT

public:
    ScreenWalk(Console& console, QString directory, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    /// `count` files were written; 0 where something failed, which was said on standard error.
    void finished(int count);

private:
    struct Screen {
        QString name;
        std::function<QWidget*()> prepare; ///< gives the widget to draw; null: this screen cannot be shown here
        /// Opens a dialog, which is drawn in the place of the widget and then closed.
        std::optional<ui::ActionId> opens = {};
    };
    void captureStart();
    void collectScreens();
    void collectTabs(const AccountId& root, const AccountId& company);
    void collectDialogs(const AccountId& root, const AccountId& company);
    void addDialog(const QString& name, const AccountId& account, ui::Tab tab, ui::ActionId action,
                   const QString& item = {});
    void captureNext(const Screen& screen, QWidget* widget);
    void waitForData();
    void next();
    void capture(QWidget& widget, const QString& name);
    void capturePart(QWidget& widget, const QString& name, const QString& colors);
    void give(const QString& why);

    Console& m_console;
    QString m_directory;
    std::vector<Screen> m_screens;
    std::size_t m_at = 0;
    int m_count = 0;
    QTimer m_wait;
    int m_waits = 0;
    std::vector<ScreenMoment> m_moments;
};

} // namespace trunkline::app
