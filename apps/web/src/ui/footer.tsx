import { Container, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import classes from './footer.module.css';
import { TextLink } from './links.tsx';

export function Footer() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <footer className={classes.footer}>
      <Container size={1180} px={{ base: 'md', sm: 'xl' }} className={classes.row}>
        <div className={classes.words}>
          <p className={classes.text}>
            Constellation carries curriculum, professional development and research between schools and trusts. Each
            item keeps its owner’s name and terms wherever it goes.
          </p>
          <nav aria-label="About the network" className={classes.links}>
            <TextLink to="/search">Search</TextLink>
            <TextLink to="/organisations">Organisations</TextLink>
            <TextLink to="/organisations/apply">Bring your organisation</TextLink>
          </nav>
        </div>
        <SegmentedControl
          size="xs"
          aria-label="Appearance"
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
          data={[
            { value: 'auto', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Container>
    </footer>
  );
}
