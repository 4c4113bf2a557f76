// The block in the editor: settings in the sidebar, and a picture of the first statement. The live check
// would show the author's own progress, so what stands here is the first round as the page itself has it,
// without scripts.
( function ( { blockEditor, blocks, components, element, htmlEntities, i18n } ) {
	const { createElement: el, Fragment, useEffect, useRef, useState } = element;
	const { InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;
	const { Disabled, PanelBody, SelectControl, TextControl } = components;
	// Of an author who may not post scripts, WordPress keeps & as an entity.
	const { decodeEntities } = htmlEntities;
	const { __ } = i18n;
	const { preview } = window.careerInsuranceCheck;

	/** A control for each setting. `choose` writes it, an empty value takes it away. */
	function settings( given, choose ) {
		const text = ( name, label, help, type = 'text' ) =>
			el( TextControl, { key: name, label, help, type, value: decodeEntities( given[ name ] || '' ), onChange: choose( name ) } );
		const select = ( name, label, options ) =>
			el( SelectControl, {
				key: name,
				label,
				options: options.map( ( [ value, words ] ) => ( { value, label: words } ) ),
				value: given[ name ] || '',
				onChange: choose( name ),
			} );
		return [
			text( 'ctaText', __( 'Words of your own button', 'career-insurance' ), __( 'It stands under the profile and the last week.', 'career-insurance' ) ),
			text( 'ctaHref', __( 'Where the button leads', 'career-insurance' ), '', 'url' ),
			select( 'theme', __( 'Light or dark', 'career-insurance' ), [
				[ '', __( 'As the page', 'career-insurance' ) ],
				[ 'light', __( 'Light', 'career-insurance' ) ],
				[ 'dark', __( 'Dark', 'career-insurance' ) ],
			] ),
			select( 'load', __( 'When to load', 'career-insurance' ), [
				[ '', __( 'When the reader comes near', 'career-insurance' ) ],
				[ 'touch', __( 'At the first touch', 'career-insurance' ) ],
				[ 'eager', __( 'At once', 'career-insurance' ) ],
			] ),
			select( 'headingLevel', __( 'Level of its heading', 'career-insurance' ), [
				[ '', __( 'By itself: 2 in a post, 3 in a list', 'career-insurance' ) ],
				...[ '1', '2', '3', '4', '5' ].map( ( level ) => [ level, level ] ),
			] ),
			select( 'lang', __( 'Language of the check', 'career-insurance' ), [
				[ '', __( 'As the page', 'career-insurance' ) ],
				[ 'en', __( 'English', 'career-insurance' ) ],
			] ),
			text( 'sourceHref', __( 'Address of your post', 'career-insurance' ), __( 'If it is not the post that the check stands in.', 'career-insurance' ), 'url' ),
		];
	}

	function colours( given, choose ) {
		const colour = ( name, label ) => ( { label, value: given[ name ], onChange: choose( name ) } );
		return el( PanelColorSettings, {
			title: __( 'Colours', 'career-insurance' ),
			colorSettings: [
				colour( 'accent', __( 'Accent colour', 'career-insurance' ) ),
				colour( 'paper', __( 'Background', 'career-insurance' ) ),
			],
		} );
	}

	function Preview( { given } ) {
		const frame = useRef();
		const [ loaded, setLoaded ] = useState( 0 );
		const [ height, setHeight ] = useState( 480 );
		useEffect( () => {
			const page = frame.current && frame.current.contentDocument;
			const place = page && page.querySelector( '.frame' );
			if ( ! place ) {
				return;
			}
			place.dataset.scheme = given.theme === 'dark' ? 'dark' : 'light';
			for ( const name of [ 'accent', 'paper' ] ) {
				place.style.setProperty( `--career-insurance-${ name }`, given[ name ] || '' );
			}
			setHeight( place.offsetHeight + 16 );
		}, [ loaded, given.theme, given.accent, given.paper ] );
		return el( 'iframe', {
			ref: frame,
			src: preview,
			title: __( 'How the check begins', 'career-insurance' ),
			// Our own page, whose colours are set from here; it runs no scripts.
			sandbox: 'allow-same-origin',
			tabIndex: -1,
			onLoad: () => setLoaded( loaded + 1 ),
			style: { display: 'block', width: '100%', height: `${ height }px`, border: 0 },
		} );
	}

	function edit( { attributes, setAttributes } ) {
		const choose = ( name ) => ( value ) => setAttributes( { [ name ]: value || undefined } );
		return el(
			Fragment,
			null,
			el(
				InspectorControls,
				null,
				el( PanelBody, { title: __( 'The check', 'career-insurance' ) }, settings( attributes, choose ) ),
				colours( attributes, choose )
			),
			el( 'div', useBlockProps(), el( Disabled, null, el( Preview, { given: attributes } ) ) )
		);
	}

	// What readers see is drawn by the server.
	blocks.registerBlockType( 'career-insurance/check', { edit, save: () => null } );
} )( window.wp );
