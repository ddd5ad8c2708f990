import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core';
import { WaitingButton } from './waiting-button.tsx';

/** The list itself scrolls: a scroll area around it would be one that no key reaches. */
const longList = { maxHeight: 260, overflowY: 'auto' } as const;

/** Ink on paper with one warm accent. Dark mode is the same ink, seen at night. */
export const theme = createTheme({
  fontFamily: "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Consolas, monospace',
  headings: {
    fontFamily: "'Newsreader Variable', Georgia, 'Times New Roman', serif",
    fontWeight: '560',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.85rem, 1.5rem + 1.6vw, 2.6rem)', lineHeight: '1.12' },
      h2: { fontSize: '1.5rem', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.3' },
      h4: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  // Mantine 9.7 takes a filled button's text colour from the light scheme's shade; in the dark one it must be dark.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const primary = input.color === undefined || input.color === input.theme.primaryColor;
    return input.variant === 'filled' && primary
      ? { ...colours, color: 'var(--mantine-primary-color-contrast)' }
      : colours;
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    ink: ['#eef1f7', '#d9dfec', '#bcc6dc', '#a3b1ce', '#7d8fb6', '#586d9b', '#425785', '#2f4470', '#1d2f57', '#14213d'],
    ember: [
      '#fdf3e4',
      '#fae5c8',
      '#f5cf9a',
      '#f0b768',
      '#eba247',
      '#d9822b',
      '#b86519',
      '#964e10',
      '#773d0d',
      '#552b0a',
    ],
    gray: [
      '#f8f6f1',
      '#f1eee7',
      '#e7e3d9',
      '#d9d4c8',
      '#bdb7a9',
      '#948f83',
      '#6a675f',
      '#504d47',
      '#37352f',
      '#22211d',
    ],
    dark: [
      '#e3e8f1',
      '#c2cadb',
      '#a1adc4',
      '#7886a3',
      '#3d4a68',
      '#313d59',
      '#212c45',
      '#141d31',
      '#101728',
      '#0a101d',
    ],
  },
  components: {
    Anchor: { defaultProps: { underline: 'always', inherit: true } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600 } },
    Button: { defaultProps: { radius: 'md', component: WaitingButton } },
    ActionIcon: { defaultProps: { component: WaitingButton } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', padding: 'lg', closeButtonProps: { 'aria-label': 'Close' } },
      styles: {
        title: {
          fontFamily: 'var(--mantine-font-family-headings)',
          fontSize: '1.35rem',
          fontWeight: 560,
          lineHeight: 1.25,
        },
      },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // A header inside of a dialog would be a second banner of the page to those who listen.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // What opens stays inside of the landmark it belongs to; at the end of the body it would belong to none.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Combobox: { defaultProps: { withinPortal: false } },
    Alert: { defaultProps: { radius: 'md', variant: 'light' }, styles: { message: { fontSize: 'inherit' } } },
    // Mantine's usual size puts labels at 14 px and their descriptions at 12: too small to read all day.
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', withScrollArea: false }, styles: { options: longList } },
    MultiSelect: { defaultProps: { size: 'md', withScrollArea: false }, styles: { options: longList } },
    TagsInput: { defaultProps: { size: 'md', withScrollArea: false } },
    Radio: {
      defaultProps: { size: 'sm' },
      styles: { label: { fontSize: '1rem' }, description: { fontSize: '0.9rem' } },
    },
    RadioGroup: { defaultProps: { size: 'md' } },
    Checkbox: { styles: { label: { fontSize: '1rem' }, description: { fontSize: '0.9rem' } } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
    InputDescription: { styles: { description: { fontSize: '0.9rem' } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf9f5',
    '--mantine-primary-color-contrast': '#ffffff',
    '--mantine-color-text': '#182440',
    '--mantine-color-dimmed': '#56617a',
    '--mantine-color-placeholder': '#667089',
    '--mantine-color-default-border': '#d6d1c5',
    '--mantine-color-anchor': '#1f4482',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#10182a',
    '--mantine-primary-color-contrast': '#14213d',
    '--mantine-color-text': '#e3e8f1',
    '--mantine-color-dimmed': '#a4b0c7',
    '--mantine-color-placeholder': '#8f9bb5',
    '--mantine-color-default': '#18223a',
    '--mantine-color-default-border': '#3d4a68',
    '--mantine-color-anchor': '#a9c1f2',
    '--mantine-color-error': '#ff9d94',
  },
});
