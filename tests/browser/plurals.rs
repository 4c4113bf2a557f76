//! The plural rules against those of the browser (`Intl.PluralRules`), for 0 to 1000.

use career_insurance::domain::content::rule_of;
use js_sys::Intl::PluralRules;
use js_sys::{Array, Object};
use wasm_bindgen_test::wasm_bindgen_test;

const LANGUAGES: &str = "af ak am ar as az be bg bm bn bo br bs ca cs cy da de dsb dz el en en-GB eo es et eu fa \
    ff fi fil fr fy ga gd gl gu gv ha he hi hr hsb hu hy id ig is it ja jv ka kk km kn ko ky lb ln lo lt lv mg mk \
    ml mn mr ms mt my ne nl nn no nso pa pl ps pt pt-BR pt-PT ro ru sat sd se si sk sl so sq sr sv sw ta te th ti \
    tk tr ug uk ur uz vi wo xh yi yo yue zh zh-Hant zu";

#[wasm_bindgen_test]
fn plural_rules_are_those_of_the_browser() {
    for lang in LANGUAGES.split_whitespace() {
        let theirs = PluralRules::new(&Array::of1(&lang.into()), &Object::new());
        let ours = rule_of(lang);
        for n in 0..=1000u32 {
            let form = String::from(theirs.select(n.into()));
            assert_eq!(ours.pick(n as usize).name(), form, "{n} in {lang}");
        }
    }
}
