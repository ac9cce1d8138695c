#include "tests/sync/simulation/mutants.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

class MutantPort final : public sync::StorePort {
public:
    MutantPort(Mutant mutant, sync::StorePort& port, store::Outbox& outbox)
        : m_mutant(mutant), m_port(port), m_outbox(outbox) {}

    QString cursor() override { return m_port.cursor(); }
    QString epoch() override { return m_port.epoch(); }
    bool isLoading() override { return m_port.isLoading(); }
    Result<void> beginSnapshot(const QString& epoch) override { return m_port.beginSnapshot(epoch); }
    Result<void> put(const wire::PutLine& line) override { return m_port.put(line); }
    Result<void> gone(const wire::GoneLine& line) override {
        return m_mutant == Mutant::GoneIsForgotten ? Result<void>() : m_port.gone(line);
    }
    Result<int> calls(std::string_view line) override { return m_port.calls(line); }
    Result<void> removeAccounts(const QStringList& accounts) override {
        return m_mutant == Mutant::PurgeIsSkipped ? Result<void>() : m_port.removeAccounts(accounts);
    }
    Result<void> keepPeople(const wire::PeopleLine& line) override { return m_port.keepPeople(line); }
    Result<void> commit(const QString& cursor) override { return m_port.commit(cursor); }
    Result<void> finish(const QString& cursor) override { return m_port.finish(cursor); }
    void rollback() override { m_port.rollback(); }
    void distrust() override { m_port.distrust(); }
    std::vector<sync::Edit> sendable() override { return m_port.sendable(); }
    Result<void> markSending(const EditId& id) override {
        Result<void> marked = m_port.markSending(id);
        if (m_mutant == Mutant::RemovedBeforeAnswer)
            (void)m_outbox.remove(id);
        return marked;
    }
    void markPending(const EditId& id, int attempts) override { m_port.markPending(id, attempts); }
    Result<void> accept(const sync::Edit& edit, const QJsonObject& entity) override {
        return m_port.accept(edit, entity);
    }
    Result<void> acceptRepeated(const sync::Edit& edit, const QJsonObject& entity) override {
        return m_port.acceptRepeated(edit, entity);
    }
    Result<void> rebase(const sync::Edit& edit, const QJsonObject& current, const sync::Edit& next) override {
        return m_port.rebase(edit, current, next);
    }
    Result<void> holdConflict(const sync::Edit& edit, const QJsonObject& current, const QStringList& fields) override {
        if (m_mutant != Mutant::ConflictIsOverwritten)
            return m_port.holdConflict(edit, current, fields);
        sync::Edit next = edit;
        next.id = EditId(edit.id.toUtf8() + "x");
        next.patch.base = static_cast<Revision>(current.value("revision"_L1).toInteger());
        return m_port.rebase(edit, current, next);
    }
    Result<void> refuse(const sync::Edit& edit, const Error& why) override {
        return m_mutant == Mutant::RefusalIsDropped ? m_outbox.remove(edit.id) : m_port.refuse(edit, why);
    }
    Result<void> setAside(const sync::Edit& edit, const Error& why) override { return m_port.setAside(edit, why); }
    Result<void> forgetBases() override {
        return m_mutant == Mutant::BasesAreKept ? Result<void>() : m_port.forgetBases();
    }
    void refuseOrphans(const Error& why) override {
        if (m_mutant != Mutant::OrphansAreKept)
            m_port.refuseOrphans(why);
    }

private:
    Mutant m_mutant;
    sync::StorePort& m_port;
    store::Outbox& m_outbox;
};

/// Reads whole lines out of portions.
class Lines {
public:
    template <class Take>
    void add(std::string_view portion, Take take) {
        m_begun.append(portion);
        for (std::size_t end = m_begun.find('\n'); end != std::string::npos; end = m_begun.find('\n')) {
            const std::string line = m_begun.substr(0, end + 1);
            m_begun.erase(0, end + 1);
            if (!take(line))
                return;
        }
    }

private:
    std::string m_begun;
};

class MutantTransport final : public sync::Transport {
public:
    MutantTransport(Mutant mutant, sync::Transport& transport) : m_mutant(mutant), m_transport(transport) {}

    void pull(const QString& cursor, std::function<void(std::string_view)> received,
              std::function<void(std::optional<sync::Failure>)> ended) override {
        m_isWanted = std::make_shared<bool>(true);
        const auto isWanted = m_isWanted;
        const auto lastCursor = std::make_shared<QString>();
        const auto lines = std::make_shared<Lines>();
        const auto take = [=, this](std::string_view portion) {
            lines->add(portion, [&](const std::string& line) {
                const Result<wire::SyncLine> parsed =
                    wire::parseSyncLine(std::string_view(line).substr(0, line.size() - 1));
                if (const auto* checkpoint = parsed ? std::get_if<wire::CursorLine>(&*parsed) : nullptr)
                    *lastCursor = checkpoint->cursor;
                received(line);
                return *isWanted;
            });
        };
        const auto end = [=, this](std::optional<sync::Failure> failure) {
            const bool isCut = !failure || failure->status == 0;
            if (m_mutant == Mutant::CutIsTheEnd && isCut && !lastCursor->isEmpty()) {
                std::string line;
                wire::appendSyncLine(line, wire::EndLine{*lastCursor});
                received(line);
                failure.reset();
            }
            if (m_mutant == Mutant::VoidCursorIsKept && failure && failure->status == 410)
                failure->status = 503;
            ended(failure);
        };
        m_transport.pull(cursor, take, end);
    }
    void cancelPull() override {
        if (m_isWanted)
            *m_isWanted = false;
        m_transport.cancelPull();
    }
    void push(const sync::Edit& edit, std::function<void(const Answer&)> answered) override {
        sync::Edit sent = edit;
        if (m_mutant == Mutant::KeyIsNotSent)
            sent.id = EditId(edit.id.toUtf8() + QByteArray::number(++m_pushes));
        if (m_mutant == Mutant::EpochIsNotSent)
            sent.epoch.clear();
        m_transport.push(sent, [this, answered = std::move(answered)](Answer answer) {
            answer.isRepeated = answer.isRepeated && m_mutant != Mutant::AnswerBringsBack;
            answered(answer);
        });
    }
    void listen(std::function<void()> changed, std::function<void(const sync::Failure&)> ended) override {
        m_transport.listen(std::move(changed), std::move(ended));
    }
    void cancelAll() override { m_transport.cancelAll(); }

private:
    Mutant m_mutant;
    sync::Transport& m_transport;
    std::shared_ptr<bool> m_isWanted;
    int m_pushes = 0;
};

} // namespace

std::unique_ptr<sync::StorePort> mutated(Mutant mutant, sync::StorePort& port, store::Outbox& outbox) {
    switch (mutant) {
    case Mutant::GoneIsForgotten:
    case Mutant::PurgeIsSkipped:
    case Mutant::RemovedBeforeAnswer:
    case Mutant::RefusalIsDropped:
    case Mutant::ConflictIsOverwritten:
    case Mutant::BasesAreKept:
    case Mutant::OrphansAreKept:
        return std::make_unique<MutantPort>(mutant, port, outbox);
    default:
        return nullptr;
    }
}

std::unique_ptr<sync::Transport> mutated(Mutant mutant, sync::Transport& transport) {
    switch (mutant) {
    case Mutant::CutIsTheEnd:
    case Mutant::VoidCursorIsKept:
    case Mutant::KeyIsNotSent:
    case Mutant::EpochIsNotSent:
    case Mutant::AnswerBringsBack:
        return std::make_unique<MutantTransport>(mutant, transport);
    default:
        return nullptr;
    }
}

} // namespace trunkline::tests
