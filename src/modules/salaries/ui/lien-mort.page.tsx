/** Unknown, expired and replaced look the same. */
export const LienMortPage = () => (
  <div class="mt6">
    <h1>Ce lien ne mène plus à rien</h1>
    <p class="lead mt4">
      Il a expiré, ou il n’est pas complet. Vos heures se déclarent aussi depuis votre compte, et un
      autre lien part vendredi.
    </p>
  </div>
);
