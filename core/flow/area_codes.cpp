#include "core/flow/area_codes.h"

#include <array>

namespace trunkline::flow {

namespace {

struct StateCodes {
    const char16_t* code;
    const char16_t* name;
    bool wantsConsentOfAll;
    const char16_t* areaCodes; ///< separated by spaces
};

// States, provinces and territories of the North American numbering plan. Area codes that are shared by several
// provinces stand with the larger one.
constexpr std::array kStates{
    StateCodes{u"AK", u"Alaska", false, u"907"},
    StateCodes{u"AL", u"Alabama", false, u"205 251 256 334 659 938"},
    StateCodes{u"AR", u"Arkansas", false, u"479 501 870"},
    StateCodes{u"AZ", u"Arizona", false, u"480 520 602 623 928"},
    StateCodes{u"CA", u"California", true,
               u"209 213 279 310 323 341 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 "
               u"805 818 820 831 840 858 909 916 925 949 951"},
    StateCodes{u"CO", u"Colorado", false, u"303 719 720 970"},
    StateCodes{u"CT", u"Connecticut", true, u"203 475 860 959"},
    StateCodes{u"DC", u"District of Columbia", false, u"202 771"},
    StateCodes{u"DE", u"Delaware", true, u"302"},
    StateCodes{u"FL", u"Florida", true,
               u"239 305 321 352 386 407 448 561 656 689 727 754 772 786 813 850 863 904 941 954"},
    StateCodes{u"GA", u"Georgia", false, u"229 404 470 478 678 706 762 770 912 943"},
    StateCodes{u"HI", u"Hawaii", false, u"808"},
    StateCodes{u"IA", u"Iowa", false, u"319 515 563 641 712"},
    StateCodes{u"ID", u"Idaho", false, u"208 986"},
    StateCodes{u"IL", u"Illinois", true, u"217 224 309 312 331 447 464 618 630 708 773 779 815 847 872"},
    StateCodes{u"IN", u"Indiana", false, u"219 260 317 463 574 765 812 930"},
    StateCodes{u"KS", u"Kansas", false, u"316 620 785 913"},
    StateCodes{u"KY", u"Kentucky", false, u"270 364 502 606 859"},
    StateCodes{u"LA", u"Louisiana", false, u"225 318 337 504 985"},
    StateCodes{u"MA", u"Massachusetts", true, u"339 351 413 508 617 774 781 857 978"},
    StateCodes{u"MD", u"Maryland", true, u"240 301 410 443 667"},
    StateCodes{u"ME", u"Maine", false, u"207"},
    StateCodes{u"MI", u"Michigan", true, u"231 248 269 313 517 586 616 734 810 906 947 989"},
    StateCodes{u"MN", u"Minnesota", false, u"218 320 507 612 651 763 952"},
    StateCodes{u"MO", u"Missouri", false, u"314 417 573 636 660 816"},
    StateCodes{u"MS", u"Mississippi", false, u"228 601 662 769"},
    StateCodes{u"MT", u"Montana", true, u"406"},
    StateCodes{u"NC", u"North Carolina", false, u"252 336 704 743 828 910 919 980 984"},
    StateCodes{u"ND", u"North Dakota", false, u"701"},
    StateCodes{u"NE", u"Nebraska", false, u"308 402 531"},
    StateCodes{u"NH", u"New Hampshire", true, u"603"},
    StateCodes{u"NJ", u"New Jersey", false, u"201 551 609 640 732 848 856 862 908 973"},
    StateCodes{u"NM", u"New Mexico", false, u"505 575"},
    StateCodes{u"NV", u"Nevada", true, u"702 725 775"},
    StateCodes{u"NY", u"New York", false,
               u"212 315 332 347 516 518 585 607 631 646 680 716 718 838 845 914 917 929 934"},
    StateCodes{u"OH", u"Ohio", false, u"216 220 234 283 326 330 380 419 440 513 567 614 740 937"},
    StateCodes{u"OK", u"Oklahoma", false, u"405 539 572 580 918"},
    StateCodes{u"OR", u"Oregon", true, u"458 503 541 971"},
    StateCodes{u"PA", u"Pennsylvania", true, u"215 223 267 272 412 445 484 570 582 610 717 724 814 878"},
    StateCodes{u"RI", u"Rhode Island", false, u"401"},
    StateCodes{u"SC", u"South Carolina", false, u"803 839 843 854 864"},
    StateCodes{u"SD", u"South Dakota", false, u"605"},
    StateCodes{u"TN", u"Tennessee", false, u"423 615 629 731 865 901 931"},
    StateCodes{u"TX", u"Texas", false,
               u"210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 945 "
               u"956 972 979"},
    StateCodes{u"UT", u"Utah", false, u"385 435 801"},
    StateCodes{u"VA", u"Virginia", false, u"276 434 540 571 703 757 804 826 948"},
    StateCodes{u"VT", u"Vermont", false, u"802"},
    StateCodes{u"WA", u"Washington", true, u"206 253 360 425 509 564"},
    StateCodes{u"WI", u"Wisconsin", false, u"262 414 534 608 715 920"},
    StateCodes{u"WV", u"West Virginia", false, u"304 681"},
    StateCodes{u"WY", u"Wyoming", false, u"307"},
    StateCodes{u"AB", u"Alberta", false, u"368 403 587 780 825"},
    StateCodes{u"BC", u"British Columbia", false, u"236 250 604 672 778"},
    StateCodes{u"MB", u"Manitoba", false, u"204 431 584"},
    StateCodes{u"NB", u"New Brunswick", false, u"506"},
    StateCodes{u"NL", u"Newfoundland and Labrador", false, u"709"},
    StateCodes{u"NS", u"Nova Scotia", false, u"782 902"},
    StateCodes{u"ON", u"Ontario", false, u"226 249 289 343 365 416 437 519 548 613 647 705 742 753 807 905"},
    StateCodes{u"QC", u"Quebec", false, u"263 367 418 438 450 468 514 579 581 819 873"},
    StateCodes{u"SK", u"Saskatchewan", false, u"306 474 639"},
    StateCodes{u"AS", u"American Samoa", false, u"684"},
    StateCodes{u"GU", u"Guam", false, u"671"},
    StateCodes{u"MP", u"Northern Mariana Islands", false, u"670"},
    StateCodes{u"PR", u"Puerto Rico", false, u"787 939"},
    StateCodes{u"VI", u"U.S. Virgin Islands", false, u"340"},
};

constexpr int kFirstAreaCode = 200;
constexpr int kAreaCodeCount = 800;
constexpr std::uint8_t kNoState = 0xff;
static_assert(kStates.size() < kNoState);

constexpr std::array<std::uint8_t, kAreaCodeCount> indexByAreaCode() {
    std::array<std::uint8_t, kAreaCodeCount> index{};
    index.fill(kNoState);
    for (std::size_t state = 0; state < kStates.size(); ++state) {
        for (const char16_t* c = kStates[state].areaCodes; *c != 0; c += c[3] == u' ' ? 4 : 3) {
            const int code = (c[0] - u'0') * 100 + (c[1] - u'0') * 10 + (c[2] - u'0');
            index[static_cast<std::size_t>(code - kFirstAreaCode)] = static_cast<std::uint8_t>(state);
        }
    }
    return index;
}

constexpr std::array<std::uint8_t, kAreaCodeCount> kStateByAreaCode = indexByAreaCode();

const StateCodes* find(QStringView codeOrName) {
    for (const StateCodes& state : kStates) {
        if (codeOrName.compare(QStringView(state.code), Qt::CaseInsensitive) == 0 ||
            codeOrName.compare(QStringView(state.name), Qt::CaseInsensitive) == 0)
            return &state;
    }
    return nullptr;
}

} // namespace

QString stateOfAreaCode(QStringView areaCode) {
    const int code = areaCode.size() == 3 ? areaCode.toInt() - kFirstAreaCode : -1;
    if (code < 0 || code >= kAreaCodeCount)
        return {};
    const std::uint8_t state = kStateByAreaCode[static_cast<std::size_t>(code)];
    return state == kNoState ? QString() : QString::fromUtf16(kStates[state].code);
}

QString stateCodeOf(QStringView codeOrName) {
    const StateCodes* state = find(codeOrName.trimmed());
    return state ? QString::fromUtf16(state->code) : QString();
}

QString stateNameOf(QStringView code) {
    const StateCodes* state = find(code);
    return state ? QString::fromUtf16(state->name) : code.toString();
}

bool wantsConsentOfAll(QStringView code) {
    const StateCodes* state = find(code);
    return state && state->wantsConsentOfAll;
}

} // namespace trunkline::flow
