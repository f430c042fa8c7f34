// Kept out of the page so that it can run under a policy without inline scripts.
window.SwaggerUIBundle({
  url: "/api/v1/openapi.yaml",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
});
