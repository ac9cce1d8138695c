#include "tests/support/seen_by_tsan.h"

#ifdef __SANITIZE_THREAD__

#include <dlfcn.h>

#include <QObject>

#include <sanitizer/tsan_interface.h>

namespace trunkline::tests {

void takePosted(const QObject* receiver) {
    __tsan_acquire(const_cast<QObject*>(receiver)); // an address to it, no more
}

} // namespace trunkline::tests

// Stands before Qt's function of that name, through which all our threads hand work to each other. Qt 6.7 changed what
// it takes; there the reports are back until this follows.
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
bool QMetaObject::invokeMethodImpl(QObject* receiver, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* answer) {
    using Invoke = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    static const auto kInvoke = reinterpret_cast<Invoke>(
        dlsym(RTLD_NEXT,
              "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    __tsan_release(receiver);
    return kInvoke(receiver, slot, type, answer);
}
#endif

#endif
