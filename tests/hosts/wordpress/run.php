<?php
// Runs a few lines inside WordPress, and prints what they return as JSON: run.php SITE LINES.
require __DIR__ . '/request.php';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
echo json_encode( eval( $argv[2] ) );
