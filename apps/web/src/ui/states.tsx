import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemsError } from '../client/problems.ts';
import { RequestError, signInNeeded } from '../client/request.ts';
import { TextLink } from './links.tsx';
import { Mark } from './mark.tsx';
import classes from './states.module.css';

/** Nothing to show, why that is, and what one can do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Mark size={40} />
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && <div className={classes.emptyText}>{children}</div>}
      {action && <div className={classes.emptyAction}>{action}</div>}
    </div>
  );
}

/** Beneath an error: the way back to this page, where it is that the session ended in the middle. */
function SignInAgain({ error }: { error: Error }) {
  const client = useQueryClient();
  const next = useRouterState({ select: ({ location }) => location.href });
  if (!(error instanceof RequestError) || error.code !== signInNeeded) return null;
  return (
    <Text size="sm" mt="xs">
      {/* What the page knows of who is signed in is no longer so. */}
      <TextLink to="/sign-in" search={{ next }} onClick={() => void client.invalidateQueries()}>
        Sign in and come back to this page
      </TextLink>
    </Text>
  );
}

/** A part of a page could not be loaded. */
export function LoadError({ error, retry }: { error: Error; retry?: () => void }) {
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title="This could not be loaded">
      <Text size="sm">{error.message}</Text>
      <SignInAgain error={error} />
      {retry && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => retry()}
        >
          Try again
        </Button>
      )}
    </Alert>
  );
}

/** Why a command did not work, announced when it appears. Problems that stand beside their field can be left out. */
export function CommandError({ error, except = [] }: { error: Error | null; except?: readonly string[] }) {
  if (!error) return null;
  const messages =
    error instanceof ProblemsError
      ? error.problems
          .filter((problem) => !except.some((field) => problem.field === field || problem.field?.endsWith(`.${field}`)))
          .map((problem) => problem.message)
      : [error.message];
  if (messages.length === 0) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
      {messages.map((message) => (
        <Text key={message} size="sm">
          {message}
        </Text>
      ))}
      <SignInAgain error={error} />
    </Alert>
  );
}

/** A list on its way. */
export function ListSkeleton({ rows = 4, height = 92 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="md" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}

/** A page on its way. */
export function PageSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label="Loading the page">
      <Skeleton height={16} width={120} mb="md" />
      <Skeleton height={40} width="70%" mb="lg" />
      <Skeleton height={16} width="90%" mb="sm" />
      <Skeleton height={16} width="80%" mb={40} />
      <Skeleton height={180} radius="lg" />
    </div>
  );
}

interface QueryState<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
}

/** Shows a query in each of its states: on its way, failed, there. */
export function Loaded<T>({
  query,
  skeleton = <ListSkeleton />,
  children,
}: {
  query: QueryState<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  return <>{skeleton}</>;
}
