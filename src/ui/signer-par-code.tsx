type Props = {
  readonly modalite: 'presence' | 'visio' | 'mixte';
  /** The page was opened while the code was shown: nothing to copy. */
  readonly preuve: string | null;
};

/** What a form of attendance asks: the code that turns in the room, and where one is. One press where there is one answer. */
export const SignerParCode = ({ modalite, preuve }: Props) => (
  <>
    {preuve ? (
      <input type="hidden" name="preuve" value={preuve} />
    ) : (
      <div class="field">
        <label for="code">Code affiché dans la salle ou dans la visio</label>
        <p class="hint" id="code-aide">
          Huit lettres et chiffres. Il change toutes les quinze secondes.
        </p>
        <input
          id="code"
          name="code"
          aria-describedby="code-aide"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxlength={12}
          value=""
        />
      </div>
    )}
    {modalite === 'visio' ? null : (
      <p class="mt5">
        <button class="button next big" type="submit" name="presence" value="sur-place">
          Je suis sur place
        </button>
      </p>
    )}
    {modalite === 'presence' ? null : (
      <p class="mt5">
        <button
          class={modalite === 'visio' ? 'button next big' : 'button big'}
          type="submit"
          name="presence"
          value="distance"
        >
          Je suis à distance
        </button>
      </p>
    )}
  </>
);
