#pragma once

class QEvent;
class QObject;

namespace trunkline::tests {

#ifdef __SANITIZE_THREAD__

/// What was posted to the receiver happened before what follows. ThreadSanitizer cannot see it: the queue of events is
/// inside Qt, which is built without it.
void takePosted(const QObject* receiver);

/// The application object of a test under ThreadSanitizer: it knows that a posted call comes after its posting.
template <class Application>
class SeenByTsan final : public Application {
public:
    using Application::Application;
    bool notify(QObject* receiver, QEvent* event) override {
        takePosted(receiver);
        return Application::notify(receiver, event);
    }
};

#else

template <class Application>
using SeenByTsan = Application;

#endif

} // namespace trunkline::tests
