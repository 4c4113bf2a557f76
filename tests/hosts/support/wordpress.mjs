// A WordPress of a test's own: Debian's files, MariaDB on a socket, PHP's own server on this machine. Nothing
// it does leaves the machine, and nothing of it is left behind.
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { keepRunning, root, run, until, workFolder } from "./folder.mjs";

const SOURCE = "/usr/share/wordpress";
const HERE = join(root, "tests/hosts/wordpress");

/** Why there is none; nothing if there is one. */
export const missing = existsSync(`${SOURCE}/wp-load.php`) ? false : "WordPress is not installed (tools/setup hosts)";

export async function startWordPress(test) {
  const folder = workFolder(test);
  const site = join(folder, "site");
  const socket = join(folder, "db.sock");
  const url = `http://127.0.0.1:${await freePort()}`;
  // Debian's package is full of links.
  cpSync(SOURCE, site, { recursive: true, dereference: true });
  writeFileSync(join(site, "wp-config.php"), config(socket, url));
  await startDatabase(test, folder, socket);
  const php = (script, ...given) => run("php", ["-d", "error_reporting=0", join(HERE, script), site, ...given], { env: { ...process.env, WP_URL: url } });
  await php("install.php");
  // The editor asks for several things at once.
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  keepRunning(test, "php", ["-d", "error_reporting=0", "-S", url.slice(7), "-t", site, join(HERE, "router.php")], { env });
  await until("WordPress", async () => (await fetch(`${url}/wp-login.php`)).ok);
  return {
    url,
    site,
    /** Runs lines of PHP inside it, and returns what they return. */
    run: async (lines) => JSON.parse(await php("run.php", lines)),
  };
}

async function startDatabase(test, folder, socket) {
  const data = join(folder, "db");
  mkdirSync(data);
  const common = ["--no-defaults", `--user=${userInfo().username}`, `--datadir=${data}`];
  await run("mariadb-install-db", [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  keepRunning(test, "mariadbd", [...common, `--socket=${socket}`, `--pid-file=${join(folder, "db.pid")}`, "--skip-networking", "--skip-log-bin", "--innodb-buffer-pool-size=64M"]);
  const sql = "CREATE DATABASE wp CHARACTER SET utf8mb4; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost";
  const ask = (lines) => run("mariadb", ["--no-defaults", `--socket=${socket}`, "-uroot", "-e", lines]);
  await until("MariaDB", () => ask("SELECT 1").then(() => true));
  await ask(sql);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const config = (socket, url) => `<?php
define( 'DB_NAME', 'wp' ); define( 'DB_USER', 'wp' ); define( 'DB_PASSWORD', 'wp' ); define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' ); $table_prefix = 'wp_';
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'of a test ' . $name ); define( $name . '_SALT', 'of a test' );
}
define( 'WP_HOME', '${url}' ); define( 'WP_SITEURL', '${url}' ); define( 'FS_METHOD', 'direct' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'DISABLE_WP_CRON', true );
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;
