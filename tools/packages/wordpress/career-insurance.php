<?php
/**
 * Plugin Name:       Career insurance check
 * Description:       A block and a shortcode for a post about career insurance: 35 statements, a profile, and twelve small weeks. All of it stays in the reader's own browser.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The career-insurance authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       career-insurance
 * Domain Path:       /languages
 */

namespace CareerInsurance;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/settings.php';

const VERSION = '{{version}}';
const SCRIPT  = 'career-insurance';
const EDITOR  = 'career-insurance-editor';

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );

/** The block, the shortcode, and the two scripts. Nothing is stored in the database. */
function register() {
	// The version in the address: an update replaces the files that an older script asks for.
	wp_register_script( SCRIPT, plugins_url( 'check/embed.js', __FILE__ ), array(), VERSION, true );
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' );
	wp_register_script( EDITOR, plugins_url( 'edit.js', __FILE__ ), $needs, VERSION, true );
	wp_localize_script( EDITOR, 'careerInsuranceCheck', array( 'preview' => plugins_url( 'preview.html', __FILE__ ) ) );
	wp_set_script_translations( EDITOR, 'career-insurance', __DIR__ . '/languages' );

	$block = array( 'render_callback' => __NAMESPACE__ . '\block' );
	// WordPress 6.3 was the first to know the third version.
	if ( version_compare( get_bloginfo( 'version' ), '6.3', '<' ) ) {
		$block['api_version'] = 2;
	}
	register_block_type( __DIR__, $block );
	add_shortcode( 'career_insurance', __NAMESPACE__ . '\shortcode' );
}

/** A module, in every version: themes differ in what stands in the tag that they hand over. */
function as_module( $tag, $handle, $src ) {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	return sprintf( '<script type="module" src="%s" id="%s-js"></script>' . "\n", esc_url( $src ), esc_attr( $handle ) ); // phpcs:ignore
}

/** The block: its attributes are named like the settings, in camel case. */
function block( $attributes ) {
	$given = array();
	foreach ( array_merge( array_keys( SETTINGS ), COLOURS ) as $name ) {
		$camel = lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
		if ( isset( $attributes[ $camel ] ) ) {
			$given[ $name ] = $attributes[ $camel ];
		}
	}
	return show( $given, true );
}

/** The shortcode: [career_insurance cta-text="I'm interested" cta-href="/contact/"]. */
function shortcode( $given ) {
	return show( (array) $given, false );
}

/** The element with the link inside it; in a feed, only the link. */
function show( $given, $is_block ) {
	// WordPress writes & as an entity: in blocks of who may not post scripts, in shortcodes when saved again.
	// And in a shortcode quotes and brackets can't stand otherwise.
	$given   = array_map( 'html_entity_decode', array_map( 'strval', $given ) );
	$given   = array_filter( $given, 'strlen' );
	$post    = get_permalink();
	$given  += array( 'source-href' => $post ? $post : home_url( '/' ) );
	$given  += is_singular() ? array() : array( 'heading-level' => '3' );
	$setting = settings( $given );
	$page    = add_query_arg(
		array_map( 'rawurlencode', array_intersect_key( $setting, array_flip( array( 'source-href', 'theme', 'lang' ) ) ) ),
		plugins_url( 'check/index.html', __FILE__ )
	);
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $page ), esc_html__( 'Take the career insurance check', 'career-insurance' ) );
	if ( is_feed() ) {
		return "<p>$link</p>";
	}
	wp_enqueue_script( SCRIPT );
	$style = colours( $given );
	if ( $is_block ) {
		$wrapper = get_block_wrapper_attributes( $style ? array( 'style' => $style ) : array() );
	} else {
		$wrapper = $style ? sprintf( 'style="%s"', esc_attr( $style ) ) : '';
	}
	foreach ( $setting as $name => $value ) {
		$wrapper .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return room() . "<career-insurance $wrapper>$link</career-insurance>";
}

/** Room for the check until it is there, so that nothing moves: once in a page, and only where scripts run. */
function room() {
	static $kept = false;
	if ( $kept ) {
		return '';
	}
	$kept = true;
	return '<style>@media (scripting: enabled) { career-insurance:not(:defined) { display:block; min-height:72em } }</style>';
}
