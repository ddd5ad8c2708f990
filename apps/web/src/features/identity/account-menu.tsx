import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconBell,
  IconBookmark,
  IconBuildingCommunity,
  IconHourglass,
  IconLogout,
  IconMessage2,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../client/hooks.ts';
import { signOutOfProvider } from '../../client/sign-out.ts';
import { forgetWords } from '../../ui/kept-words.ts';
import { forgetSearches } from '../search/recent-searches.ts';
import { SignOutMutation } from './operations.ts';
import { useForgetEverything, useViewer } from './viewer.ts';
import classes from './account-menu.module.css';

/** The person signed in: their account, the organisations they administer, and the way out. */
export function AccountMenu() {
  const { person, posts, viewer } = useViewer();
  const navigate = useNavigate();
  const forget = useForgetEverything();
  const signOut = useCommand(SignOutMutation, {
    onDone: async () => {
      await navigate({ to: '/' });
      await forget();
    },
  });
  // A full visit: nothing that was loaded stays in the page, and the provider signs out as well.
  const signOutThere = useMutation({
    mutationFn: signOutOfProvider,
    onSuccess: (address) => window.location.assign(address),
  });
  const hasProvider = viewer?.signInMethods.includes('oidc') === true;
  const leave = (): void => {
    // Staff-room machines are shared: what one person looked for or typed is not shown to the next.
    forgetSearches();
    forgetWords();
    if (hasProvider) signOutThere.mutate();
    else signOut.mutate({});
  };
  const administered = posts.filter((post) => post.roles.includes('ORGANISATION_ADMIN'));
  if (!person) return null;
  return (
    <Menu position="bottom-end" width={270} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`Account of ${person.name}`}>
          <span aria-hidden>{initials(person.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserCircle size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/account' })}
        >
          Your account
        </Menu.Item>
        <Menu.Item leftSection={<IconBookmark size={18} aria-hidden />} onClick={() => void navigate({ to: '/shelf' })}>
          Your shelf
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMessage2 size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/feedback' })}
        >
          Feedback
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBell size={18} aria-hidden />}
          onClick={() => void navigate({ to: '/saved-searches' })}
        >
          Saved searches
        </Menu.Item>
        {posts.length === 0 && !viewer?.isPlatformOperator && (
          <Menu.Item
            leftSection={<IconHourglass size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/waiting' })}
          >
            Ask your organisation
          </Menu.Item>
        )}
        {administered.map((post) => (
          <Menu.Item
            key={post.id}
            leftSection={<IconBuildingCommunity size={18} aria-hidden />}
            onClick={() =>
              void navigate({
                to: '/organisations/$organisationId/admin',
                params: { organisationId: post.organisation.id },
              })
            }
          >
            Administer {post.organisation.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words[words.length - 1] : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}
