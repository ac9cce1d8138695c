#!/usr/bin/env bash
# Small authenticated GET over keep-alive and TLS 1.3: trunklined against nginx serving a static file of the same size, in turns within one run.
#
#   against_nginx.sh TRUNKLINED DATA_DIR EMAIL PASSWORD [ROUNDS] [SECONDS]
#
# Needs nginx, wrk, curl and python3. Everything runs on loopback; CPU per request is the figure that load from elsewhere disturbs least.
set -euo pipefail

trunklined=$1 data=$2 email=$3 password=$4 rounds=${5:-5} seconds=${6:-4}
work=$(mktemp -d)
server='' nginx=''
finish() { [ -n "$server" ] && kill "$server" || true; [ -n "$nginx" ] && kill "$nginx" || true; rm -rf "$work"; }
trap finish EXIT

"$trunklined" --data "$data" --listen 127.0.0.1:0 --ready-file "$work/ready" --quiet --requests-per-second 0 >/dev/null &
server=$!
for _ in $(seq 100); do [ -f "$work/ready" ] && break; sleep 0.1; done
url=$(head -1 "$work/ready")
token=$(curl -sk -X POST "$url/v1/sessions" -d "{\"email\":\"$email\",\"password\":\"$password\"}" |
        python3 -c 'import json,sys; print(json.load(sys.stdin)["accessToken"])')
account=$(curl -sk -H "Authorization: Bearer $token" "$url/v1/accounts?limit=1" |
          python3 -c 'import json,sys; print(json.load(sys.stdin)["items"][0]["id"])')
mkdir "$work/root"
curl -sk -H "Authorization: Bearer $token" "$url/v1/accounts/$account" -o "$work/root/account.json"
bytes=$(stat -c %s "$work/root/account.json")

cat > "$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
daemon off;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 100000000;
    server {
        listen 127.0.0.1:18443 ssl;
        ssl_certificate $data/tls/cert.pem;
        ssl_certificate_key $data/tls/key.pem;
        ssl_protocols TLSv1.3;
        root $work/root;
        types { application/json json; }
    }
}
CONF
nginx -c "$work/nginx.conf" -p "$work" 2>/dev/null &
nginx=$!
for _ in $(seq 50); do curl -sk https://127.0.0.1:18443/account.json >/dev/null && break; sleep 0.1; done
worker=$(pgrep -P "$nginx" | head -1)

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
measure() {  # name, pid, url, header… : requests a second and CPU microseconds a request
    local name=$1 pid=$2 target=$3; shift 3
    local before after result requests
    before=$(ticks "$pid")
    result=$(wrk -t1 -c16 -d"${seconds}s" "$@" "$target")
    after=$(ticks "$pid")
    requests=$(awk '/requests in/ {print $1}' <<<"$result")
    awk -v n="$name" -v r="$requests" -v s="$seconds" -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" \
        'BEGIN {printf "%-11s %9.0f requests/s %7.1f us CPU a request\n", n, r / s, t / hz * 1e6 / r}'
}

echo "answer of $bytes bytes, $rounds rounds of $seconds s each, 16 connections"
for _ in $(seq "$rounds"); do
    measure trunklined "$server" "$url/v1/accounts/$account" -H "Authorization: Bearer $token"
    measure nginx "$worker" "https://127.0.0.1:18443/account.json"
done
