#include "core/flow/voices.h"

#include <algorithm>
#include <array>

namespace trunkline::flow {

namespace {

constexpr std::array kLanguages{
    u"af-ZA", u"ar-AE", u"ar-XA", u"arb",   u"bg-BG",  u"bn-IN",  u"ca-ES", u"cmn-CN", u"cmn-TW", u"cs-CZ",
    u"cy-GB", u"da-DK", u"de-AT", u"de-CH", u"de-DE",  u"el-GR",  u"en-AU", u"en-CA",  u"en-GB",  u"en-GB-WLS",
    u"en-IE", u"en-IN", u"en-NZ", u"en-US", u"en-ZA",  u"es-AR",  u"es-CL", u"es-CO",  u"es-ES",  u"es-MX",
    u"es-US", u"et-EE", u"eu-ES", u"fi-FI", u"fil-PH", u"fr-BE",  u"fr-CA", u"fr-CH",  u"fr-FR",  u"gl-ES",
    u"gu-IN", u"he-IL", u"hi-IN", u"hr-HR", u"hu-HU",  u"id-ID",  u"is-IS", u"it-IT",  u"ja-JP",  u"kn-IN",
    u"ko-KR", u"lt-LT", u"lv-LV", u"ml-IN", u"mr-IN",  u"ms-MY",  u"nb-NO", u"nl-BE",  u"nl-NL",  u"pa-IN",
    u"pl-PL", u"pt-BR", u"pt-PT", u"ro-RO", u"ru-RU",  u"sk-SK",  u"sl-SI", u"sr-RS",  u"sv-SE",  u"ta-IN",
    u"te-IN", u"th-TH", u"tr-TR", u"uk-UA", u"vi-VN",  u"yue-CN", u"zh-CN", u"zh-HK",  u"zh-TW"};

constexpr std::array kPlainVoices{u"alice", u"man", u"woman"};

constexpr std::array kPollyVoices{
    u"Aditi",     u"Adriano", u"Amy",      u"Andres",  u"Aria",     u"Arlet",   u"Arthur",  u"Astrid",   u"Ayanda",
    u"Bianca",    u"Brian",   u"Burcu",    u"Camila",  u"Carla",    u"Carmen",  u"Celine",  u"Chantal",  u"Conchita",
    u"Cristiano", u"Daniel",  u"Danielle", u"Dora",    u"Elin",     u"Emma",    u"Enrique", u"Ewa",      u"Filiz",
    u"Gabrielle", u"Geraint", u"Giorgio",  u"Gregory", u"Gwyneth",  u"Hala",    u"Hannah",  u"Hans",     u"Hiujin",
    u"Ida",       u"Ines",    u"Isabelle", u"Ivy",     u"Jacek",    u"Jan",     u"Jihye",   u"Jitka",    u"Joanna",
    u"Joey",      u"Justin",  u"Kajal",    u"Karl",    u"Kazuha",   u"Kendra",  u"Kevin",   u"Kimberly", u"Laura",
    u"Lea",       u"Liam",    u"Lisa",     u"Liv",     u"Lotte",    u"Lucia",   u"Lupe",    u"Mads",     u"Maja",
    u"Marlene",   u"Mathieu", u"Matthew",  u"Maxim",   u"Mia",      u"Miguel",  u"Mizuki",  u"Naja",     u"Niamh",
    u"Nicole",    u"Ola",     u"Olivia",   u"Pedro",   u"Penelope", u"Raveena", u"Remi",    u"Ricardo",  u"Ruben",
    u"Russell",   u"Ruth",    u"Sabrina",  u"Salli",   u"Seoyeon",  u"Sergio",  u"Sofie",   u"Stephen",  u"Suvi",
    u"Takumi",    u"Tatyana", u"Thiago",   u"Tomoko",  u"Vicki",    u"Vitoria", u"Zayd",    u"Zeina",    u"Zhiyu"};

constexpr std::array kPollyEngines{u"-Neural", u"-Generative", u"-Long-Form"};
constexpr std::array kGoogleKinds{u"Standard", u"Wavenet", u"Neural2", u"Studio", u"News",
                                  u"Polyglot", u"Journey", u"Casual",  u"Chirp3", u"Chirp"};

template <class Names>
bool isAmong(const Names& names, QStringView name) {
    return std::any_of(names.begin(), names.end(), [name](const char16_t* known) {
        return name.compare(QStringView(known), Qt::CaseInsensitive) == 0;
    });
}

bool isPollyVoice(QStringView name) {
    for (const char16_t* engine : kPollyEngines) {
        if (name.endsWith(QStringView(engine), Qt::CaseInsensitive)) {
            name.chop(QStringView(engine).size());
            break;
        }
    }
    return isAmong(kPollyVoices, name);
}

/// "en-US-Neural2-C": a language, a kind, a letter or a name.
bool isGoogleVoice(QStringView name) {
    for (const char16_t* kind : kGoogleKinds) {
        const qsizetype at = name.indexOf(QStringView(kind), 0, Qt::CaseInsensitive);
        if (at > 1)
            return isKnownLanguage(name.first(at - 1)) && name.size() > at + QStringView(kind).size() + 1;
    }
    return false;
}

template <class Names>
QStringList listOf(const Names& names, QStringView prefix = {}) {
    QStringList list;
    for (const char16_t* name : names)
        list.append(prefix.toString() + QString::fromUtf16(name));
    return list;
}

} // namespace

QStringList spokenLanguages() {
    return listOf(kLanguages);
}

bool isKnownLanguage(QStringView language) {
    if (isAmong(kLanguages, language))
        return true;
    return !language.contains(u'-') && language.size() >= 2 &&
           std::any_of(kLanguages.begin(), kLanguages.end(), [language](const char16_t* known) {
               const QStringView name(known);
               return name.startsWith(language, Qt::CaseInsensitive) && name.size() > language.size() &&
                      name[language.size()] == u'-';
           });
}

QStringList commonVoices() {
    return listOf(kPlainVoices) + listOf(kPollyVoices, u"Polly.");
}

bool isKnownVoice(QStringView voice) {
    if (voice.startsWith(u"Polly.", Qt::CaseInsensitive))
        return isPollyVoice(voice.sliced(6));
    if (voice.startsWith(u"Google.", Qt::CaseInsensitive))
        return isGoogleVoice(voice.sliced(7));
    return isAmong(kPlainVoices, voice) || isPollyVoice(voice);
}

} // namespace trunkline::flow
