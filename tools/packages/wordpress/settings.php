<?php
/**
 * What an author may set, and what of it is let through: settings are attributes of the element, colours
 * are custom properties.
 */

namespace CareerInsurance;

defined( 'ABSPATH' ) || exit;

/** Each setting with the values that it may have, or with its kind. */
const SETTINGS = array(
	'lang'          => 'language',
	'source-href'   => 'address',
	'cta-href'      => 'address',
	'cta-text'      => 'text',
	'heading-level' => array( '1', '2', '3', '4', '5' ),
	'theme'         => array( 'light', 'dark', 'auto' ),
	'load'          => array( 'visible', 'eager', 'touch' ),
);

const COLOURS = array( 'accent', 'paper' );

/** The settings that may stand in the page. Unknown ones and wrong values go without a word. */
function settings( $given ) {
	$let_through = array();
	foreach ( SETTINGS as $name => $kind ) {
		$value = isset( $given[ $name ] ) ? setting( $kind, (string) $given[ $name ] ) : '';
		if ( '' !== $value ) {
			$let_through[ $name ] = $value;
		}
	}
	return $let_through;
}

function setting( $kind, $value ) {
	if ( is_array( $kind ) ) {
		return in_array( $value, $kind, true ) ? $value : '';
	}
	if ( 'address' === $kind ) {
		return esc_url_raw( $value, array( 'http', 'https', 'mailto' ) );
	}
	if ( 'language' === $kind ) {
		return preg_match( '/^[A-Za-z0-9-]{2,35}$/', $value ) ? $value : '';
	}
	return sanitize_text_field( $value );
}

/** A style attribute with the colours that look like colours. */
function colours( $given ) {
	$style = '';
	foreach ( COLOURS as $name ) {
		$value = isset( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		if ( preg_match( '/^(#[0-9a-f]{3,8}|[a-z]+|[a-z]{3,5}\([0-9a-z%.,\/ -]*\))$/i', $value ) ) {
			$style .= "--career-insurance-$name:$value;";
		}
	}
	return $style;
}
