import { Burger, Container, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { SearchField } from '../search/search-field.tsx';
import { ButtonLink, NavItem, PlainLink } from '../../ui/links.tsx';
import { Mark } from '../../ui/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './header.module.css';
import { useViewer } from './viewer.ts';

/** Where the main navigation leads, for this viewer. */
function useDestinations() {
  const { signedIn, decides, viewer } = useViewer();
  const all = [
    { to: '/search', label: 'Search', shown: true },
    { to: '/organisations', label: 'Organisations', shown: true },
    { to: '/collections', label: 'Collections', shown: true },
    { to: '/curriculum-maps', label: 'Maps', shown: true },
    { to: '/communities', label: 'Communities', shown: signedIn },
    { to: '/publish', label: 'Publish', shown: signedIn },
    { to: '/work', label: 'My work', shown: signedIn },
    { to: '/queue', label: 'Releases', shown: decides },
    { to: '/verification', label: 'Verification', shown: viewer?.isPlatformOperator === true },
  ] as const;
  return all.filter((destination) => destination.shown);
}

export function Header() {
  const destinations = useDestinations();
  const { query, signedIn } = useViewer();
  const [opened, drawer] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Home and search have a search box of their own; two on one page would be one too many.
  const showSearch = path !== '/' && path !== '/search';
  return (
    <header className={classes.header}>
      <Container size={1180} px={{ base: 'md', sm: 'xl' }} className={classes.row}>
        <PlainLink to="/" className={classes.brand}>
          <Mark />
          <span>Constellation</span>
        </PlainLink>
        <nav aria-label="Main" className={classes.nav}>
          {destinations.map(({ to, label }) => (
            <PlainLink key={to} to={to} className={classes.link} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </PlainLink>
          ))}
        </nav>
        <div className={classes.end}>
          {showSearch && (
            <div className={classes.search}>
              <SearchField size="sm" />
            </div>
          )}
          {signedIn && <InboxLink />}
          {signedIn && <AccountMenu />}
          {!signedIn && !query.isPending && (
            <ButtonLink to="/sign-in" search={path === '/' || path === '/sign-in' ? {} : { next: path }} size="sm">
              Sign in
            </ButtonLink>
          )}
          <Burger
            className={classes.burger}
            opened={opened}
            onClick={drawer.toggle}
            size="sm"
            aria-label={opened ? 'Close the menu' : 'Open the menu'}
            aria-expanded={opened}
          />
        </div>
      </Container>
      <Drawer opened={opened} onClose={drawer.close} title="Menu" position="right" size="xs">
        <Stack component="nav" aria-label="Main" gap={4}>
          {destinations.map(({ to, label }) => (
            <NavItem key={to} to={to} label={label} active={path === to} onClick={drawer.close} />
          ))}
        </Stack>
      </Drawer>
    </header>
  );
}
