import { Alert, createTheme, Loader, Modal, mergeThemeOverrides, Notification, Tooltip } from '@mantine/core'

/** One family holds Latin, Vietnamese and Thai; one accent colour; shade 8 keeps white text on it above 4.5:1. */
export const theme = createTheme({
  fontFamily: "Sarabun, 'Noto Sans Thai', sans-serif",
  headings: { fontFamily: "Sarabun, 'Noto Sans Thai', sans-serif", fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.7', lg: '1.7', xl: '1.7' },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The colour of a notice is its ground; its words are as dark as all others.
    Alert: Alert.extend({ styles: { label: { color: 'var(--mantine-color-text)' } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
    Modal: Modal.extend({ defaultProps: { centered: true } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
  },
})

/** The theme with a name, in the reader's language, for the button that takes a notice away. */
export const withCloseButton = (label: string) =>
  mergeThemeOverrides(theme, {
    components: {
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': label } } }),
    },
  })
