"""One class a page. Pages never import each other or the store; `guide/app.py` lists them."""
