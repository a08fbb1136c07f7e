import type { GivenValue, MarkedVariables, SecretReference, Variables } from './resource.ts';

/** A path below the directory of secrets; what would lead out of it is refused where the document is read. */
export const SECRET_FILE = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]{1,256}$/;
export const SECRET_ENV = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

export function isSecretReference(value: GivenValue): value is SecretReference {
  return typeof value === 'object' && 'secretRef' in value;
}

/** `file:eu/token`, `env:HOLDFAST_SECRET_TOKEN`: a reference in one spelling. */
export function referenceText({ secretRef }: SecretReference): string {
  return 'file' in secretRef ? `file:${secretRef.file}` : `env:${secretRef.env}`;
}

/** The references among `variables`, each once. */
export function referencesIn(...variables: readonly Variables[]): SecretReference[] {
  const found = new Map<string, SecretReference>();
  for (const values of variables)
    for (const value of Object.values(values))
      if (isSecretReference(value)) found.set(referenceText(value), value);
  return [...found.values()];
}

/** The same variables with ids in the places of references. */
export function marked(variables: Variables, idOf: (reference: SecretReference) => string): MarkedVariables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      isSecretReference(value) ? { secret: idOf(value) } : value,
    ]),
  );
}
