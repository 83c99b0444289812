import fc from 'fast-check';

/** Something that is tried with generated input, and what must hold whatever comes. */
export interface Target<Input = never> {
  name: string;
  /** What {@link law} asserts, in a sentence. */
  claim: string;
  input: fc.Arbitrary<Input>;
  /** Throws where the claim does not hold. */
  law(input: Input): void | Promise<void>;
  /** How many inputs a test run tries. */
  inputs: number;
}

/** A target whose input is nobody else's business. */
export type AnyTarget = Target;

/** The same target, with the type of its input forgotten. */
export function target<Input>(described: Target<Input>): AnyTarget {
  return described as unknown as AnyTarget;
}

/** The law of a target as a property that fast-check runs. */
export function propertyOf({ input, law }: AnyTarget) {
  return fc.asyncProperty(input, async (value) => {
    await law(value);
  });
}
