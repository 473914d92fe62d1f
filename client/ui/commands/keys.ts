const SHOWN: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  period: '.',
  comma: ',',
  slash: '/',
  backspace: 'Backspace',
  shift: 'Shift',
  alt: 'Alt',
}
const MAC: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↩' }

/** Whether this is a Mac, where Mod is ⌘ rather than Ctrl. */
export function isMac(platform: string = navigator.platform): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

/** A key combination as a person reads it: `mod+arrowdown` → `Ctrl+↓` or `⌘↓`. `shift+slash` is `?`. */
export function shownKeys(keys: string, mac: boolean = isMac()): string {
  if (keys === 'shift+slash') return '?'
  const parts = keys.split('+').map((part) => {
    if (mac && MAC[part]) return MAC[part]
    return part === 'mod' ? 'Ctrl' : (SHOWN[part] ?? part.toUpperCase())
  })
  return parts.join(mac ? '' : '+')
}

/** A key combination for `aria-keyshortcuts`: `mod+period` → `Control+.`. */
export function ariaKeys(keys: string, mac: boolean = isMac()): string {
  return keys
    .split('+')
    .map((part) => {
      if (part === 'mod') return mac ? 'Meta' : 'Control'
      if (part.startsWith('arrow')) return `Arrow${part.charAt(5).toUpperCase()}${part.slice(6)}`
      return SHOWN[part] ?? part.toUpperCase()
    })
    .join('+')
}

/** Whether a combination writes a character (a lone letter or sign), so that it must rest while somebody is typing. */
export function writes(keys: string): boolean {
  const parts = keys.split('+')
  const last = parts.at(-1) ?? ''
  if (parts.some((part) => part === 'mod' || part === 'alt')) return false
  return !/^(f\d+|escape)$/.test(last)
}

const FIELD_KEYS: readonly string[] = ['mod+z', 'mod+shift+z', 'mod+y', 'mod+backspace']

/** Whether a combination edits whatever field has the focus, so that no command may take it from an input. */
export const belongsToField = (keys: string): boolean => FIELD_KEYS.includes(keys)
