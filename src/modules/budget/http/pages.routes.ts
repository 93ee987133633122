/** Every page of the budget. */
export const pagesRoutes = [];
