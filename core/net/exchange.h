#pragma once

#include "core/net/client.h"
#include "core/net/zstd_reader.h"

namespace trunkline::net {

/// One request on its way; lives until it has ended.
class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(Client& client, Client::Handle handle, QNetworkReply* reply, QByteArray contentType,
             Client::Received received, Client::Done done);
    ~Exchange() override;

    void cancel();

private:
    enum class BodyKind : std::uint8_t { Unknown, Wanted, Problem };

    void checkCertificate(const QList<QSslError>& errors);
    void read();
    void readWanted(const QByteArray& bytes);
    [[nodiscard]] BodyKind kindOfBody() const;
    void finish();
    [[nodiscard]] Failure failureOfStatus(int status) const;
    void endWith(const Client::Answer& answer);
    void letGo();

    Client& m_client;
    Client::Handle m_handle;
    QNetworkReply* m_reply;
    QByteArray m_contentType;
    Client::Received m_received;
    Client::Done m_done;
    std::shared_ptr<ZstdReader> m_zstd; ///< shared with the reading that may end this exchange
    QByteArray m_body;
    std::optional<Failure> m_failure; ///< found before the reply ended
    bool m_isEnded = false;
};

} // namespace trunkline::net
