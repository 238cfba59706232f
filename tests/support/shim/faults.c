/* Stands between a program and the system (LD_PRELOAD, Linux), and makes chosen file operations fail, counts them,
 * or writes down what was done, for `cargo xtask torture`. It reaches what our own file layer cannot: sled.
 *
 * TORTURE_ROOT     only files below this folder are concerned
 * TORTURE_CONTROL  a file that holds a `struct control`, shared with the one who tortures
 * TORTURE_LOG      where to write down what was done (see `record`); nothing fails without being asked to
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* Must match `faults.rs`: eight little-endian 64-bit numbers. */
struct control {
    uint64_t operations; /* done so far */
    uint64_t fail_from;  /* the first operation that fails, counted from 1; 0: none */
    uint64_t fail_until; /* and the last */
    int64_t error;       /* errno; 0: a write is cut short; -1: the process is killed */
    uint64_t kinds;      /* a bit for each kind that counts */
    uint64_t limited;    /* 1: growth is paid from `budget` */
    int64_t budget;      /* bytes that files may still grow by, all together */
    uint64_t fired;      /* operations made to fail */
};

enum kind { OPEN = 1, WRITE = 2, SYNC = 4, RENAME = 8, CUT = 16, REMOVE = 32, FOLDER = 64 };

#define MOST_FILES 4096

static struct control *control;
static char root[PATH_MAX];
static size_t root_length;
static int log_file = -1;
static unsigned char ours[MOST_FILES];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void set_up(void) {
    const char *below = getenv("TORTURE_ROOT");
    if (below) {
        strncpy(root, below, sizeof root - 1);
        root_length = strlen(root);
    }
    const char *shared = getenv("TORTURE_CONTROL");
    if (shared) {
        int file = REAL(open)(shared, O_RDWR | O_CLOEXEC);
        if (file >= 0) {
            void *page = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
            if (page != MAP_FAILED) control = page;
            REAL(close)(file);
        }
    }
    const char *log = getenv("TORTURE_LOG");
    if (log) log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below_root(const char *path) {
    return root_length && strncmp(path, root, root_length) == 0 &&
           (path[root_length] == '/' || path[root_length] == 0);
}

/* The path an *at function means; `into` holds PATH_MAX bytes. */
static const char *at(int folder, const char *path, char *into) {
    if (path[0] == '/' || folder == AT_FDCWD) return path;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, into, PATH_MAX - 2);
    if (length < 0) return path;
    snprintf(into + length, (size_t)(PATH_MAX - length), "/%s", path);
    return into;
}

static int is_ours(int file) { return file >= 0 && file < MOST_FILES && ours[file]; }

/* Returns 0 where the operation may go on, 1 where it fails with errno set, 2 where a write is to be cut short. */
static int step(enum kind kind) {
    if (!control || !(control->kinds & kind)) return 0;
    uint64_t number = ++control->operations;
    if (!control->fail_from || number < control->fail_from || number > control->fail_until) return 0;
    if (control->error == 0 && kind != WRITE) return 0;
    control->fired++;
    if (control->error < 0) {
        kill(getpid(), SIGKILL);
        pause();
    }
    if (control->error == 0) return 2;
    errno = (int)control->error;
    return 1;
}

/* One line for what was done: a letter, numbers, then so many bytes of text or data, then a line break. */
static void record(char what, uint64_t file, int64_t offset, const void *bytes, size_t length) {
    if (log_file < 0) return;
    char head[96];
    int size = snprintf(head, sizeof head, "%c %llu %lld %zu\n", what, (unsigned long long)file, (long long)offset, length);
    struct iovec parts[3] = {{head, (size_t)size}, {(void *)bytes, length}, {"\n", 1}};
    REAL(writev)(log_file, parts, 3);
}

static uint64_t inode(int file) {
    struct stat about;
    return fstat(file, &about) == 0 ? about.st_ino : 0;
}

static uint64_t inode_at(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 ? about.st_ino : 0;
}

#define BEGIN pthread_once(&once, set_up); pthread_mutex_lock(&turn)
#define END(type, value) do { type answer = (value); int error = errno; pthread_mutex_unlock(&turn); errno = error; return answer; } while (0)

static int opening(int folder, const char *path, int flags, mode_t mode) {
    BEGIN;
    char buffer[PATH_MAX];
    const char *whole = at(folder, path, buffer);
    int concerned = below_root(whole);
    if (concerned && step(OPEN) == 1) END(int, -1);
    uint64_t before = concerned && (flags & (O_CREAT | O_TRUNC)) ? inode_at(whole) : 0;
    int file = REAL(openat)(folder, path, flags, mode);
    if (file >= 0 && file < MOST_FILES) ours[file] = (unsigned char)concerned;
    if (file >= 0 && concerned && (flags & O_CREAT) && !before) record('c', inode(file), 0, whole, strlen(whole));
    if (file >= 0 && concerned && before && (flags & O_TRUNC)) record('t', inode(file), 0, "", 0);
    END(int, file);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) { MODE(flags) return opening(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opening(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return opening(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return opening(folder, path, flags | O_LARGEFILE, mode); }

int close(int file) {
    pthread_once(&once, set_up);
    if (file >= 0 && file < MOST_FILES) ours[file] = 0;
    return REAL(close)(file);
}

/* Returns how many of `length` bytes may be written at `offset`, or -1 with errno set. */
static ssize_t allowed(int file, off_t offset, size_t length) {
    switch (step(WRITE)) {
    case 1: return -1;
    case 2: length = length > 1 ? length / 2 : length; break;
    default: break;
    }
    if (control && control->limited && length) {
        struct stat about;
        off_t size = fstat(file, &about) == 0 ? about.st_size : 0;
        off_t end = offset + (off_t)length;
        int64_t growth = end > size ? end - size : 0;
        if (growth > control->budget) {
            int64_t less = growth - control->budget;
            control->fired++;
            if (less >= (int64_t)length) {
                errno = ENOSPC;
                return -1;
            }
            length -= (size_t)less;
            growth = control->budget;
        }
        control->budget -= growth;
    }
    return (ssize_t)length;
}

static ssize_t writing(int file, const void *bytes, size_t length, off_t offset, int positioned) {
    BEGIN;
    if (!is_ours(file)) {
        ssize_t written = positioned ? REAL(pwrite64)(file, bytes, length, offset) : REAL(write)(file, bytes, length);
        if (file == STDOUT_FILENO && written > 0) record('a', 0, 0, bytes, (size_t)written);
        END(ssize_t, written);
    }
    off_t place = offset;
    if (!positioned) {
        struct stat about;
        int appending = fcntl(file, F_GETFL) & O_APPEND;
        place = appending && fstat(file, &about) == 0 ? about.st_size : lseek(file, 0, SEEK_CUR);
    }
    ssize_t may = allowed(file, place, length);
    if (may < 0) END(ssize_t, -1);
    ssize_t written = positioned ? REAL(pwrite64)(file, bytes, (size_t)may, offset) : REAL(write)(file, bytes, (size_t)may);
    if (written > 0) record('w', inode(file), place, bytes, (size_t)written);
    END(ssize_t, written);
}

ssize_t write(int file, const void *bytes, size_t length) { return writing(file, bytes, length, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return writing(file, bytes, length, offset, 1); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) { return writing(file, bytes, length, offset, 1); }

ssize_t writev(int file, const struct iovec *parts, int count) {
    pthread_once(&once, set_up);
    if (!is_ours(file) && file != STDOUT_FILENO) return REAL(writev)(file, parts, count);
    /* As one part after the other, up to the first that is not written whole. */
    ssize_t total = 0;
    for (int part = 0; part < count; part++) {
        ssize_t written = writing(file, parts[part].iov_base, parts[part].iov_len, 0, 0);
        if (written < 0) return total ? total : -1;
        total += written;
        if ((size_t)written < parts[part].iov_len) break;
    }
    return total;
}

static int syncing(int file, int how) {
    BEGIN;
    int concerned = is_ours(file);
    if (concerned && step(SYNC) == 1) END(int, -1);
    int done = how == 0 ? REAL(fsync)(file) : REAL(fdatasync)(file);
    if (done == 0 && concerned) record('s', inode(file), 0, "", 0);
    END(int, done);
}

int fsync(int file) { return syncing(file, 0); }
int fdatasync(int file) { return syncing(file, 1); }

int sync_file_range(int file, off64_t offset, off64_t length, unsigned int flags) {
    BEGIN;
    /* It may fail, but it is not written down: it makes nothing durable. */
    if (is_ours(file) && step(SYNC) == 1) END(int, -1);
    END(int, REAL(sync_file_range)(file, offset, length, flags));
}

static int cutting(int file, off64_t length) {
    BEGIN;
    int concerned = is_ours(file);
    if (concerned && step(CUT) == 1) END(int, -1);
    int done = REAL(ftruncate64)(file, length);
    if (done == 0 && concerned) record('t', inode(file), length, "", 0);
    END(int, done);
}

int ftruncate(int file, off_t length) { return cutting(file, length); }
int ftruncate64(int file, off64_t length) { return cutting(file, length); }

static int renaming(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
    BEGIN;
    char one[PATH_MAX], other[PATH_MAX];
    const char *whole_from = at(from_folder, from, one), *whole_to = at(to_folder, to, other);
    int concerned = below_root(whole_from) || below_root(whole_to);
    if (concerned && step(RENAME) == 1) END(int, -1);
    int done = REAL(renameat2)(from_folder, from, to_folder, to, flags);
    if (done == 0 && concerned) {
        char both[2 * PATH_MAX];
        int length = snprintf(both, sizeof both, "%s%c%s", whole_from, '\n', whole_to);
        record('r', 0, 0, both, (size_t)length);
    }
    END(int, done);
}

int rename(const char *from, const char *to) { return renaming(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_folder, const char *from, int to_folder, const char *to) { return renaming(from_folder, from, to_folder, to, 0); }
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) { return renaming(from_folder, from, to_folder, to, flags); }

static int removing(int folder, const char *path, int flags) {
    BEGIN;
    char buffer[PATH_MAX];
    const char *whole = at(folder, path, buffer);
    int concerned = below_root(whole);
    if (concerned && step(REMOVE) == 1) END(int, -1);
    int done = REAL(unlinkat)(folder, path, flags);
    if (done == 0 && concerned) record('u', 0, 0, whole, strlen(whole));
    END(int, done);
}

int unlink(const char *path) { return removing(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return removing(AT_FDCWD, path, AT_REMOVEDIR); }
int unlinkat(int folder, const char *path, int flags) { return removing(folder, path, flags); }

static int making(int folder, const char *path, mode_t mode) {
    BEGIN;
    char buffer[PATH_MAX];
    const char *whole = at(folder, path, buffer);
    int concerned = below_root(whole);
    if (concerned && step(FOLDER) == 1) END(int, -1);
    int done = REAL(mkdirat)(folder, path, mode);
    if (done == 0 && concerned) record('m', inode_at(whole), 0, whole, strlen(whole));
    END(int, done);
}

int mkdir(const char *path, mode_t mode) { return making(AT_FDCWD, path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { return making(folder, path, mode); }
