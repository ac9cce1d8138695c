// What ThreadSanitizer cannot see by itself, because Debian's Qt is built without it. Nothing in other builds.

#ifdef __SANITIZE_THREAD__

#include <cstdarg>

#include <QObject>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>
#include <sched.h>

// The linker takes this file by that name; see the CMakeLists.txt beside it.
extern "C" void trunklineSeenByTsan() {}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)

namespace {

/// Stands for a posted call on its way through Qt's queue: its posting comes before it runs, both before it goes.
class SeenCall final : public QtPrivate::QSlotObjectBase {
public:
    explicit SeenCall(QSlotObjectBase* call) : QSlotObjectBase(&SeenCall::take), m_call(call) {}

private:
    static void take(int what, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*) {
        __tsan_acquire(self);
        auto* const seen = static_cast<SeenCall*>(self);
        if (what == Call) {
            seen->m_call->call(receiver, arguments);
            __tsan_release(self);
        } else if (what == Destroy) {
            seen->m_call->destroyIfLastRef();
            delete seen;
        }
    }

    QSlotObjectBase* m_call;
};

} // namespace

// Stands before Qt's function of that name, through which all our threads hand work to each other. Qt 6.7 changed what
// it takes; there every posted call reads as a race until this follows.
bool QMetaObject::invokeMethodImpl(QObject* receiver, QtPrivate::QSlotObjectBase* call, Qt::ConnectionType type,
                                   void* answer) {
    using Invoke = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    static const auto kInvoke = reinterpret_cast<Invoke>(
        dlsym(RTLD_NEXT,
              "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    auto* const seen = new SeenCall(call);
    __tsan_release(seen);
    return kInvoke(receiver, seen, type, answer);
}

#endif

// TSan's own stand-in for clone() turns off in the child what the child must not do, as after fork(). QProcess begins
// its programs in the memory of their parent, so that turned it off there: all locks of the parent went unseen from
// then on.
extern "C" int clone(int (*work)(void*), void* stack, int flags, void* argument, ...) {
    va_list rest;
    va_start(rest, argument);
    auto* const parentId = va_arg(rest, pid_t*);
    auto* const tls = va_arg(rest, void*);
    auto* const childId = va_arg(rest, pid_t*);
    va_end(rest);
    const bool isMemoryShared = (flags & CLONE_VM) != 0;
    void* const from = isMemoryShared ? dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD) : RTLD_NEXT;
    return reinterpret_cast<decltype(&::clone)>(dlsym(from, "clone"))(work, stack, flags, argument, parentId, tls,
                                                                      childId);
}

#endif
