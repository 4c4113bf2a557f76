<?php
// Installs WordPress without a browser: an administrator, and an author, who may not post scripts.
define( 'WP_INSTALLING', true );
require __DIR__ . '/request.php';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Blog', 'admin', 'admin@blog.test', true, '', 'adminpw' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'authorpw', 'user_email' => 'author@blog.test', 'role' => 'author' ) );
global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '/%postname%/' );
$wp_rewrite->flush_rules( false );
