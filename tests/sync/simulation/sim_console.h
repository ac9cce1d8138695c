#pragma once

#include <set>

#include "core/session/store_port.h"
#include "core/store/store.h"
#include "core/sync/engine.h"
#include "tests/sync/simulation/sim_network.h"

namespace trunkline::tests {

/// What a console shows, in a form that can be compared: entities by "type id".
using Shown = std::map<QString, QJsonObject>;

/// The machine of one person: its disk, and the real engine over the real store while it runs.
class SimConsole {
public:
    SimConsole(SimWorld& world, QByteArray person);
    ~SimConsole();

    /// May fail while the disk is full.
    void boot();
    /// As kill -9.
    void crash();
    /// The cache comes back as it was a while ago, as a disk may after a power cut; the outbox does not.
    void losePower();
    [[nodiscard]] bool isRunning() const { return m_engine != nullptr; }
    /// Crashes if the disk stopped at one of the last writes.
    void noticeStop();
    void serverChanged();
    void syncNow();

    /// The person changes something they see; gives the new words, empty where there was nothing to change.
    QString edit();
    /// The same for all consoles that see the same, with the same number.
    QString edit(std::uint64_t thing);
    /// The person changes the label of a company's number, where they see one.
    QString relabel(const QByteArray& company);
    /// The person makes a destination in a company that they see.
    QString makeDestination(const QByteArray& company);
    /// The person decides every conflict, one way or the other.
    void decideConflicts();
    [[nodiscard]] bool isAtRest() const;

    [[nodiscard]] Shown shown() const;
    [[nodiscard]] std::vector<store::PendingEdit> edits() const { return m_store->edits(); }
    /// All bytes of all files.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] const QByteArray& person() const { return m_person; }
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::set<QString> made;    ///< words of edits that the console said it keeps
    std::set<QString> givenUp; ///< words that the person gave up for theirs
    SimClock clock;

private:
    struct Choice {
        wire::EntityType type;
        QString id;
        QJsonObject fields;
        bool isNew = false; ///< `fields` are all there is, but for the id
    };
    [[nodiscard]] std::vector<Choice> choices(const QString& words, std::uint64_t place, std::uint64_t call) const;
    /// What can be made there.
    [[nodiscard]] std::vector<Choice> creations(const QString& words, const AccountId& at) const;
    QString make(const Choice& choice, const QString& words);
    [[nodiscard]] bool add(const Choice& choice);
    [[nodiscard]] QString nextWords();
    void takeStatus(const sync::Status& status);
    void signInSoon();
    void keepImage();

    SimWorld& m_world;
    QByteArray m_person;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimNetwork> m_network;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<sync::StorePort> m_port;
    std::unique_ptr<sync::StorePort> m_mutantPort;
    std::unique_ptr<sync::Transport> m_mutantNetwork;
    std::unique_ptr<sync::Engine> m_engine;
    std::shared_ptr<bool> m_life; ///< of what runs now
    bool m_isSigningIn = false;
    QByteArray m_token;
    std::map<QString, QByteArray> m_image; ///< files of the cache as they were a while ago
};

} // namespace trunkline::tests
