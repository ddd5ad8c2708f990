import { Box, Container, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { takeFocusRequest } from './route-focus.ts';
import classes from './page.module.css';

const product = 'Constellation';

/** Sets the browser's title; every page has its own. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === product ? title : `${title} · ${product}`;
  }, [title]);
}

interface PageTitleProps {
  children: ReactNode;
  /** The browser's title, where it differs from the heading. */
  documentTitle?: string;
  className?: string;
}

/** The one h1 of a page. After navigation it takes the focus, so that a screen reader announces where one is. */
export function PageTitle({ children, documentTitle, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(documentTitle ?? (typeof children === 'string' ? children : product));
  useEffect(() => {
    if (takeFocusRequest()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Title order={1} ref={heading} tabIndex={-1} className={className ?? ''}>
      {children}
    </Title>
  );
}

interface PageProps {
  title: string;
  /** A line above the title: where this page belongs. */
  eyebrow?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Before the title, of a fixed size. */
  picture?: ReactNode;
  size?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

const widths = { narrow: 620, normal: 860, wide: 1180 };

export function Page({ title, eyebrow, lead, actions, picture, size = 'normal', children }: PageProps) {
  return (
    <PageFrame size={size}>
      <header className={classes.head}>
        {picture}
        <div className={classes.words}>
          {eyebrow && <div className={classes.eyebrow}>{eyebrow}</div>}
          <PageTitle>{title}</PageTitle>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </PageFrame>
  );
}

export function PageFrame({ size = 'normal', children }: { size?: keyof typeof widths; children: ReactNode }) {
  return (
    <Container size={widths[size]} px={{ base: 'md', sm: 'xl' }} py={{ base: 'lg', sm: 40 }} w="100%">
      {children}
    </Container>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  action,
  children,
  id,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <Box component="section" className={classes.section} {...(id ? { id, 'aria-labelledby': `${id}-title` } : {})}>
      <div className={classes.sectionHead}>
        <Title order={2} {...(id ? { id: `${id}-title` } : {})}>
          {title}
        </Title>
        {action}
      </div>
      {children}
    </Box>
  );
}

/** A sheet of paper: the one surface that sets something apart. */
export function Sheet({
  children,
  className,
  ...rest
}: { children: ReactNode; className?: string } & React.ComponentProps<'div'>) {
  return (
    <div className={`${classes.sheet} ${className ?? ''}`} {...rest}>
      {children}
    </div>
  );
}
