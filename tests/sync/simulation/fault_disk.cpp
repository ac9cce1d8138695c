#include "tests/sync/simulation/fault_disk.h"

#include <algorithm>
#include <map>
#include <string>

#include <sqlcipher/sqlite3.h>

namespace trunkline::tests {

namespace {

struct Machine {
    FaultDisk::Fault fault = FaultDisk::Fault::None;
    int writesLeft = 0;
    int tornBytes = 0;
    bool isBroken = false;

    /// Whether the next write has to fail.
    bool fails() {
        if (fault == FaultDisk::Fault::None || (!isBroken && writesLeft-- > 0))
            return false;
        isBroken = true;
        return true;
    }
    [[nodiscard]] bool isStopped() const { return isBroken && fault == FaultDisk::Fault::Stopped; }
};

/// SQLite's own file stands behind it in the same memory.
struct File {
    sqlite3_file base;
    Machine* machine;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_vfs g_disk;
sqlite3_vfs* g_real = nullptr;
sqlite3_io_methods g_methods;

std::map<std::string, Machine>& machines() {
    static std::map<std::string, Machine> all;
    return all;
}

Machine* machineOf(const char* path) {
    const std::string_view text = path ? path : "";
    for (auto& [folder, machine] : machines()) {
        if (text.starts_with(folder))
            return &machine;
    }
    return nullptr;
}

File* own(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return own(file)->real();
}

int writeTo(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    Machine* machine = own(file)->machine;
    if (!machine)
        return real(file)->pMethods->xWrite(real(file), bytes, size, at);
    const bool wasStopped = machine->isStopped();
    if (!machine->fails())
        return real(file)->pMethods->xWrite(real(file), bytes, size, at);
    if (machine->fault == FaultDisk::Fault::Full)
        return SQLITE_FULL;
    if (!wasStopped && machine->tornBytes > 0)
        real(file)->pMethods->xWrite(real(file), bytes, std::min(size, machine->tornBytes), at);
    return SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    Machine* machine = own(file)->machine;
    if (machine && machine->isStopped())
        return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}

int synchronize(sqlite3_file* file, int flags) {
    Machine* machine = own(file)->machine;
    if (machine && machine->isStopped())
        return SQLITE_IOERR_FSYNC;
    // Nothing here has to survive the program: only the order of writes matters.
    return machine ? SQLITE_OK : real(file)->pMethods->xSync(real(file), flags);
}

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    Machine* machine = machineOf(name);
    file->pMethods = nullptr;
    if (machine && machine->isStopped())
        return SQLITE_CANTOPEN;
    own(file)->machine = machine;
    const int opened = g_real->xOpen(g_real, name, real(file), flags, outFlags);
    if (opened == SQLITE_OK)
        file->pMethods = &g_methods;
    return opened;
}

int removeFile(sqlite3_vfs*, const char* name, int syncsFolder) {
    const Machine* machine = machineOf(name);
    if (machine && machine->isStopped())
        return SQLITE_IOERR_DELETE;
    return g_real->xDelete(g_real, name, syncsFolder);
}

sqlite3_io_methods forwardingMethods() {
    sqlite3_io_methods methods{};
    methods.iVersion = 2; // without xFetch: nothing is mapped past us
    methods.xClose = [](sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); };
    methods.xRead = [](sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
        return real(file)->pMethods->xRead(real(file), bytes, size, at);
    };
    methods.xWrite = writeTo;
    methods.xTruncate = truncate;
    methods.xSync = synchronize;
    methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
        return real(file)->pMethods->xFileSize(real(file), size);
    };
    methods.xLock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); };
    methods.xUnlock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); };
    methods.xCheckReservedLock = [](sqlite3_file* file, int* is) {
        return real(file)->pMethods->xCheckReservedLock(real(file), is);
    };
    methods.xFileControl = [](sqlite3_file* file, int what, void* argument) {
        return real(file)->pMethods->xFileControl(real(file), what, argument);
    };
    methods.xSectorSize = [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); };
    methods.xDeviceCharacteristics = [](sqlite3_file* file) {
        return real(file)->pMethods->xDeviceCharacteristics(real(file));
    };
    methods.xShmMap = [](sqlite3_file* file, int page, int size, int extends, volatile void** at) {
        return real(file)->pMethods->xShmMap(real(file), page, size, extends, at);
    };
    methods.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
        return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
    };
    methods.xShmBarrier = [](sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); };
    methods.xShmUnmap = [](sqlite3_file* file, int removes) {
        return real(file)->pMethods->xShmUnmap(real(file), removes);
    };
    return methods;
}

std::string keyOf(const QString& folder) {
    return folder.toStdString() + '/';
}

} // namespace

void FaultDisk::install() {
    if (g_real)
        return;
    g_real = sqlite3_vfs_find(nullptr);
    g_methods = forwardingMethods();
    g_disk = *g_real; // everything but these three goes straight to the real one
    g_disk.pNext = nullptr;
    g_disk.zName = "trunkline-fault-disk";
    g_disk.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
    g_disk.xOpen = openFile;
    g_disk.xDelete = removeFile;
    sqlite3_vfs_register(&g_disk, 1);
}

void FaultDisk::addMachine(const QString& folder) {
    machines()[keyOf(folder)] = {};
}

void FaultDisk::removeMachine(const QString& folder) {
    machines().erase(keyOf(folder));
}

void FaultDisk::breakAfter(const QString& folder, Fault fault, int writes, int tornBytes) {
    machines()[keyOf(folder)] = {fault, writes, tornBytes, false};
}

bool FaultDisk::isStopped(const QString& folder) {
    return machines()[keyOf(folder)].isStopped();
}

} // namespace trunkline::tests
