import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface LinesInputProps {
  label: string;
  description?: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  error?: string | undefined;
}

/** A short list, one item on each line: quicker to type and to paste into than a row of boxes. */
export function LinesInput({ label, description, value, onChange, error }: LinesInputProps) {
  const [text, setText] = useState(value.join('\n'));
  const lines = toLines(text);
  // The value was changed from outside (a conflict was settled): show that.
  const shown = JSON.stringify(lines) === JSON.stringify(value) ? text : value.join('\n');
  return (
    <Textarea
      label={label}
      description={description ?? 'One on each line.'}
      autosize
      minRows={3}
      value={shown}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(toLines(event.currentTarget.value));
      }}
      error={error}
    />
  );
}

function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
