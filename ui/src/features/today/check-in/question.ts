import type { Choice } from '../../../components/choice';

/** A question with a few answers that one digit can pick. */
export interface Question {
  /** The field's path in the request; errors come back by it. */
  readonly field: string;
  readonly legend: string;
  readonly choices: readonly Choice<string | number>[];
  readonly value: string | number | undefined;
  readonly answer: (value: string | number) => void;
  readonly inline?: boolean;
  readonly even?: boolean;
  readonly hint?: string;
}

interface Asked<T extends string | number> extends Omit<Question, 'choices' | 'value' | 'answer'> {
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly answer: (value: T) => void;
}

/** Makes a question of one type of answer fit a page of several. Only values it offered can come back. */
export const question = <T extends string | number>({ choices, answer, ...rest }: Asked<T>): Question => ({
  ...rest,
  choices,
  answer: (value) => {
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen !== undefined) answer(chosen.value);
  },
});
