#include "server/http/descriptor_limit.h"

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace trunkline::server {

void raiseDescriptorLimit() {
#if __has_include(<sys/resource.h>)
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

} // namespace trunkline::server
