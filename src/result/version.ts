/** Version of this package; a test holds it to package.json. */
export const version = '0.1.0';

// The schema module costs a validator library at run time; a test holds this to its `schemaVersion`.
/** Version of the result's shape. */
export const shape = '1.0';

/** What made a result. */
export const generator = { name: 'zhibiao', version } as const;
