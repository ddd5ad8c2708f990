import { type ComponentProps, type FocusEvent, type MouseEvent, useState } from 'react';

type WaitingButtonProps = ComponentProps<'button'> & { 'data-loading'?: boolean; 'data-disabled'?: boolean };

/**
 * The element under every `Button` and `ActionIcon`, see theme.ts. Mantine 9.7 disables a button while it is `loading`, and a
 * disabled element loses the focus: whoever uses the keyboard would be back at the page's start. Here it stays a button that
 * can be focused and takes no press; so does one that may not be pressed again after it was, until the focus leaves it. That a press
 * is refused holds for Enter in a field of its form too: the browser makes a click of the form's button of it.
 */
export function WaitingButton({ type = 'button', disabled = false, onClick, onBlur, ...rest }: WaitingButtonProps) {
  const [wasPressed, setPressed] = useState(false);
  const isWaiting = rest['data-loading'] === true;
  const isOff = rest['data-disabled'] === true || (disabled && !isWaiting);

  function click(event: MouseEvent<HTMLButtonElement>): void {
    if (disabled) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (document.activeElement === event.currentTarget) setPressed(true);
    onClick?.(event);
  }

  function blur(event: FocusEvent<HTMLButtonElement>): void {
    setPressed(false);
    onBlur?.(event);
  }

  return (
    <button
      {...rest}
      type={type}
      disabled={isOff && !wasPressed}
      aria-disabled={disabled || rest['aria-disabled']}
      aria-busy={isWaiting || undefined}
      onClick={click}
      onBlur={blur}
    />
  );
}
