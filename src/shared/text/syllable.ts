const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const RIME =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|' +
  'ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|u|ua|uan|uang|' +
  'uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|' +
  'ych|ynh';
/** Written with y only where nothing but qu stands before; "chuyen" without its u is no syllable. */
const RIME_ALONE = 'ye|yem|yen|yeng|yet|yeu';
const SYLLABLE = new RegExp(`^(?:${ONSET}(?:${RIME})|(?:qu)?(?:${RIME_ALONE}))$`, 'u');

/**
 * True where folded letters could be a Vietnamese syllable. Says nothing of whether it means anything.
 * Source: onsets and rimes of standard orthography, Đoàn Thiện Thuật, "Ngữ âm tiếng Việt".
 */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}
